// What an example process consists of. The server seeds it, the scenario tests drive it, the console offers its outside-world buttons.
import type { Diagram, Json, Variables } from '@baton/core';
import type { JobHandler } from '@baton/engine';
import type { Services } from './services';

/** A button that plays the world outside for a case that waits at a step: the client, the bank. */
export interface OutsideButton {
  readonly id: string;
  readonly label: string;
  /** Offered while the case waits at this step. */
  readonly step: string;
  readonly message: string;
  readonly variables: Variables;
  /** Data that the person at the button is asked for. */
  readonly ask?: readonly string[];
}

export interface ExampleProcess {
  readonly diagram: Diagram;
  /** The work of its automatic steps, by the names that the drawing uses. */
  readonly handlers: (services: Services) => Readonly<Record<string, JobHandler>>;
  /** Data with which one can start a case at once. */
  readonly sample: Readonly<Record<string, Json>>;
  readonly outside: readonly OutsideButton[];
}
