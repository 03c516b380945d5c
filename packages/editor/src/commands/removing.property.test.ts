// Whatever steps are removed: each branch of a decision that stays leads on, by its name and condition, to where the removed steps led; what cannot
// is said by its name; and all of it can be taken back.
import type { Diagram, Flow } from '@baton/core';
import { words } from '@baton/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeSaying } from '../canvas/remove-saying';
import { createEditor } from '../document/editor';
import { fewShrinks } from '../testing/few-shrinks';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { twoBranches } from '../testing/two-branches';
import { canConnect } from './rules/can-connect';

const drawings = fc.constantFrom<() => Diagram>(printOrder, furnishedOrder, twoBranches);

describe.each(Array.from({ length: 10 }, (_, i) => i + 1))('steps are removed, part %i of ten', (part) => {
  it('no branch of a decision is lost in silence', () => {
    fc.assert(
      fc.property(
        drawings,
        fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }),
        fewShrinks((start, picks) => {
          const before = start();
          const nodes = picks.map((n) => before.nodes[n % before.nodes.length]?.id ?? '');
          const editor = createEditor({ diagram: before });
          removeSaying(editor, words('en'), 'it', { nodes, flows: [] });
          const after = editor.document.getState().diagram;
          const { said } = editor.view.getState();
          const here = new Map(after.nodes.map((node) => [node.id, node]));
          for (const flow of before.flows) {
            const from = here.get(flow.from);
            if (from?.kind !== 'exclusiveGateway') continue;
            const kept = after.flows.find(({ id }) => id === flow.id);
            const to = here.get(leadsTo(before, flow, new Set(here.keys())) ?? '');
            const refusal = to && canConnect({ ...after, flows: [] }, { from, to });
            const isOpen = to === undefined || refusal !== null;
            // The only path of a decision is for everything.
            const isAlone = after.flows.filter(({ from: other }) => other === from.id).length === 1;
            const { otherwise, ...own } = flow;
            const wanted = { ...own, to: to?.id, ...(otherwise && !isAlone && { otherwise }) };
            if (!isOpen) expect(kept, `${flow.id} after ${nodes}`).toMatchObject(wanted);
            else if (flow.name) {
              expect(said.text, `${flow.id} after ${nodes}`).toContain(flow.name);
              expect(said.canUndo).toBe(true);
            }
          }
          editor.document.undo();
          expect(editor.document.getState().diagram).toEqual(before);
        }),
      ),
      { numRuns: 40, seed: part },
    );
  });
});

/** By the only way of each removed step, or the one for everything else, or the first. */
function leadsTo({ flows }: Diagram, flow: Flow, here: ReadonlySet<string>): string | null {
  const met = new Set<string>();
  let { to } = flow;
  while (!here.has(to)) {
    if (met.has(to)) return null;
    met.add(to);
    const out = flows.filter(({ from, to: next }) => from === to && next !== from);
    const next = out.find(({ otherwise }) => otherwise) ?? out[0];
    if (!next) return null;
    to = next.to;
  }
  return to;
}
