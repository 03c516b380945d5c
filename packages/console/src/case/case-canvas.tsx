// The case on its drawing: the editor's canvas without editing. Loaded on demand.

import type { CaseDiagramProps } from './case-diagram';
import { StepList } from './step-list';

export default function CaseCanvas({ detail }: CaseDiagramProps) {
  return <StepList detail={detail} />;
}
