// Pictures of the host: for one step, and for a kind; the others keep the editor's own. Given from outside of the component, it stays the same function.
import type { Diagram } from '@baton/core';
import { ProcessEditor, type StepIcons } from '@baton/editor';

const pictures: StepIcons = ({ kind, node }) => {
  if (node?.id === 'sum') return <span data-testid="coin">¤</span>;
  return kind === 'exclusiveGateway' ? <span data-testid="fork">⑂</span> : undefined;
};

export function WithPictures({ first }: { first: Diagram }) {
  return (
    <div style={{ blockSize: 640 }}>
      <ProcessEditor defaultValue={first} icons={pictures} />
    </div>
  );
}
