// All parts of a try-out that ask for data, with every kind of field and its calendars: loaded together, beside the engine.
export { AwaitedCard } from './awaited-card';
export { Brings } from './brings';
export { StartForm } from './start-form';
export { TaskCard } from './task-card';
