// Why a case cannot go on by itself at a step. Stable codes; the sentences live in `@baton/words`.
import { EVALUATION_CODES } from '../expression/problem-codes';

export const INCIDENT_CODES = [
  'userTask.no-path',
  'exclusiveGateway.no-path',
  'serviceTask.failed',
  'calendar.unknown',
  'calendar.out-of-working-time',
  'deadline.no-date',
  'deadline.amount',
  'variable.unknown',
  'variable.type',
  'variable.too-large',
  ...EVALUATION_CODES,
] as const;
export type IncidentCode = (typeof INCIDENT_CODES)[number];
