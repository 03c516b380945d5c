// The parts of a try-out that ask for data, as they come: after the try-out itself, while its engine is loaded.
import { lazy } from 'react';

export const loadForms = () => import('./forms');

export const AwaitedCard = lazy(async () => ({ default: (await loadForms()).AwaitedCard }));
export const Brings = lazy(async () => ({ default: (await loadForms()).Brings }));
export const StartForm = lazy(async () => ({ default: (await loadForms()).StartForm }));
export const TaskCard = lazy(async () => ({ default: (await loadForms()).TaskCard }));
