// An appointment as the drawing of a step asks for it: which data hold its time and its people.
import type { CaseDetail } from '@baton/client';

export type DrawnAppointment = NonNullable<
  Extract<CaseDetail['diagram']['nodes'][number], { kind: 'userTask' }>['appointment']
>;
