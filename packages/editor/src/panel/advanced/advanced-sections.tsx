// What every activity can have besides its own: how often, data in and out, undoing. Three folded lines at the foot of its panel.
import { DataSection } from './data-section';
import { type Activity, RepeatSection } from './repeat-section';
import { UndoSection } from './undo-section';

export function AdvancedSections({ node }: { readonly node: Activity }) {
  return (
    <>
      <RepeatSection node={node} />
      <DataSection node={node} />
      <UndoSection node={node} />
    </>
  );
}
