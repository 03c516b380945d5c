// What a step gets when a time target is set on it. Called by the panel and the fixes.
import type { Deadline } from '@baton/core';

export const FIRST_DEADLINE: Deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' } } };
