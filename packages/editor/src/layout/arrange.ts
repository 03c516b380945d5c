// Arranges the drawing, or some steps of it, as one act: small drawings at once, large ones beside the page, where it can be called off. Called by
// the acts of the canvas and the panel for several steps.
import type { Words } from '@baton/words';
import type { Editor } from '../document/editor';
import { keepRoutesAhead } from './routes-ahead';
import { breathe } from './steps';

/** A drawing of more steps is arranged beside the page. */
const SMALL = 120;

export function arrange(editor: Editor, nodes: readonly string[] | null, words: Words): void {
  if (editor.readOnly) return;
  editor.arranging.getState()?.cancel();
  const { diagram } = editor.document.getState();
  const chosen = nodes && { nodes };
  if (diagram.nodes.length <= SMALL) {
    if (editor.dispatch({ type: 'autoLayout', ...chosen }).ok) said(editor, words);
    return;
  }
  void arrangeBeside(editor, nodes, words);
}

async function arrangeBeside(editor: Editor, nodes: readonly string[] | null, words: Words): Promise<void> {
  const { document, arranging, view } = editor;
  const { diagram } = document.getState();
  const { inside } = view.getState();
  let isWanted = true;
  let stop = () => {
    isWanted = false;
    arranging.set(null);
  };
  const cancel = () => stop();
  arranging.set({ isHere: false, cancel });
  try {
    const { planBeside } = await import('./arranger');
    if (!isWanted) return;
    const here = () => arranging.set({ isHere: true, cancel });
    const work = planBeside({ diagram, nodes, inside }, here);
    stop = () => {
      isWanted = false;
      work.cancel();
      arranging.set(null);
    };
    const plan = await work.plan;
    // To read a large answer is work enough for one task.
    await breathe();
    if (!plan || !isWanted) return;
    arranging.set(null);
    // What was drawn meanwhile wins: then it is worked out once more.
    if (document.getState().diagram !== diagram) return void arrangeBeside(editor, nodes, words);
    const act = { type: 'autoLayout', ...(nodes && { nodes }), places: plan.places } as const;
    const result = document.soon(() => editor.dispatch(act));
    if (!result.ok) return;
    if (plan.routes) keepRoutesAhead(document.getState().diagram.layout, inside, plan.routes);
    await breathe();
    said(editor, words);
  } catch (error) {
    arranging.set(null);
    view.say(words.output.arranging.failed);
    if (typeof reportError === 'function') reportError(error);
  }
}

function said({ view }: Editor, words: Words): void {
  view.say(words.editor.said.arranged, { canUndo: true });
}
