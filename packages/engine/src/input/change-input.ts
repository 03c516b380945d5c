// What is asked for where calendars, people and roles are changed: why. Whoever asks the engine calls it through their services.
import * as z from 'zod';

/** Empty: none is given. */
export const reasonInput = z.string().trim().max(2_000);

/** Changes of one thing that are told at most, the latest. */
export const MOST_CHANGES = 200;
