// The case on its drawing: the editor's canvas without editing. Loaded on demand.
import type { CaseDetail } from '@baton/client';
import { useCalendars, useRoles } from '@baton/client/react';
import { type EditorDirectory, ProcessCanvas } from '@baton/editor';
import { Button, useFormat, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import type { WorkingTime } from '../time/use-working-time';
import { useIsWide } from '../work-items/use-is-wide';
import { caseOverlays } from './case-overlays';

export interface CaseCanvasProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

export default function CaseCanvas({ detail, time }: CaseCanvasProps) {
  const { common, time: timeWords } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const roles = useRoles().data?.rows;
  const calendars = useCalendars().data?.rows;
  const names = useMemo<EditorDirectory>(
    () => ({ people: directory.people, roles: roles ?? [], calendars: calendars ?? [] }),
    [directory.people, roles, calendars],
  );
  const isWide = useIsWide();
  const [inside, setInside] = useState<string | null>(null);
  const overlays = useMemo(
    () =>
      caseOverlays(detail, time, { format, nameOf: directory.firstNameOf, left: timeWords.left, late: timeWords.late }),
    [detail, time, format, directory, timeWords],
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
      follow={inside === null && isWide ? (first?.node ?? null) : null}
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
