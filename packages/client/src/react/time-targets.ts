// Hooks for time targets of a case: setting a due time by hand, holding them up and letting them go on, moving an appointment.
import { keys } from './query-keys';
import { useCommand } from './use-command';

interface CaseAct {
  readonly instanceId: string;
  readonly reason: string;
}

const touched = ({ instanceId }: Pick<CaseAct, 'instanceId'>) => [keys.cases, keys.items, keys.case(instanceId)];

export function useMoveDue() {
  return useCommand<CaseAct & { readonly clock: number; readonly dueAt: number }, void>(
    (client, { instanceId: id, clock, ...body }, commandId) =>
      client.command('POST /api/cases/:id/clocks/:clock/move', { params: { id, clock }, body: { ...body, commandId } }),
    touched,
  );
}

type OnClocks = CaseAct & { readonly cause: string; readonly clocks: readonly number[] };

export function usePauseClocks() {
  return useCommand<OnClocks, void>(
    (client, { instanceId: id, cause, reason, clocks }, commandId) =>
      client.command('POST /api/cases/:id/clocks/pause', {
        params: { id },
        body: { cause, reason, clocks: [...clocks], commandId },
      }),
    touched,
  );
}

export function useResumeClocks() {
  return useCommand<OnClocks, void>(
    (client, { instanceId: id, cause, reason, clocks }, commandId) =>
      client.command('POST /api/cases/:id/clocks/resume', {
        params: { id },
        body: { cause, reason, clocks: [...clocks], commandId },
      }),
    touched,
  );
}

/** Epoch ms; also agrees on a time where none was. */
export function useMoveAppointment() {
  return useCommand<CaseAct & { readonly item: number; readonly startAt: number; readonly endAt?: number }, void>(
    (client, { instanceId, item, startAt, endAt, reason }, commandId) =>
      client.command('POST /api/items/:instanceId/:item/appointment', {
        params: { instanceId, item },
        body: {
          start: new Date(startAt).toISOString(),
          ...(endAt === undefined ? {} : { end: new Date(endAt).toISOString() }),
          reason,
          commandId,
        },
      }),
    touched,
  );
}
