// The drawing of a case with where it is now. The canvas is loaded when it is needed; until then, and where it cannot be drawn, its steps as a list.
import type { CaseDetail } from '@baton/client';
import { lazy, Suspense } from 'react';
import type { WorkingTime } from '../time/use-working-time';
import { StepList } from './step-list';

const CaseCanvas = lazy(() => import('./case-canvas'));

export interface CaseDiagramProps {
  readonly detail: CaseDetail;
  readonly time: WorkingTime;
}

export function CaseDiagram({ detail, time }: CaseDiagramProps) {
  return (
    <Suspense fallback={<StepList detail={detail} />}>
      <CaseCanvas detail={detail} time={time} />
    </Suspense>
  );
}
