// The case on its drawing: the editor's canvas without editing. Loaded on demand.
import type { CaseDetail } from '@baton/client';
import { useCalendars, useCaseLog, useRoles } from '@baton/client/react';
import { type EditorDirectory, ProcessCanvas } from '@baton/editor';
import { Button, useFormat, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { useCalled } from '../directory/use-called';
import { useDirectory } from '../directory/use-directory';
import type { WorkingTime } from '../time/use-working-time';
import { caseOverlays } from './case-overlays';

export interface CaseCanvasProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

export default function CaseCanvas({ detail, time }: CaseCanvasProps) {
  const { common, screens, time: timeWords, status } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const roles = useCalled(useRoles().data?.rows);
  const calendars = useCalled(useCalendars().data?.rows);
  const names = useMemo<EditorDirectory>(
    () => ({ people: directory.people, roles: roles ?? [], calendars: calendars ?? [] }),
    [directory.people, roles, calendars],
  );
  const [inside, setInside] = useState<string | null>(null);
  const log = useCaseLog(detail.case.instanceId).data?.rows;
  const skipped = useMemo(
    () => new Set((log ?? []).flatMap((row) => (row.type === 'node.skipped' && row.node ? [row.node] : []))),
    [log],
  );
  const overlays = useMemo(
    () =>
      caseOverlays(
        detail,
        time,
        {
          format,
          nameOf: directory.firstNameOf,
          wholeNameOf: directory.nameOf,
          left: timeWords.left,
          late: timeWords.late,
          overdue: status.overdue,
          skipped: screens.skip.mark,
          givenUp: screens.cancelledWord,
        },
        skipped,
      ),
    [detail, time, format, directory, timeWords, status, screens, skipped],
  );
  const travelled = useMemo(() => new Set(detail.state.takenFlows), [detail.state.takenFlows]);
  const first = detail.case.places.find((place) => place.person !== null) ?? detail.case.places[0];
  const parent = detail.diagram.nodes.find((node) => node.id === inside)?.parent ?? null;
  return (
    <ProcessCanvas
      diagram={detail.diagram}
      inside={inside}
      overlays={overlays}
      travelled={travelled}
      directory={names}
      ahead="dashed"
      label={`${detail.case.key}, ${detail.case.title}`}
      follow={first ? standsAt(detail, first.node, inside) : null}
      onOpen={(id) => {
        if (detail.diagram.nodes.find((node) => node.id === id)?.kind === 'subProcess') setInside(id);
      }}
      dock={
        inside !== null ? (
          <Button size="s" icon="back" onPress={() => setInside(parent)}>
            {common.back}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The step of the shown sheet that a step is or lies in; null: it is elsewhere. */
function standsAt({ diagram }: CaseDetail, node: string, inside: string | null): string | null {
  let step = diagram.nodes.find((one) => one.id === node);
  while (step && (step.parent ?? null) !== inside) {
    const { parent } = step;
    step = parent ? diagram.nodes.find((one) => one.id === parent) : undefined;
  }
  return step?.id ?? null;
}
