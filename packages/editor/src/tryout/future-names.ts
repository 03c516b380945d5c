// What a future is called: as someone named it, else by what was first done otherwise in it. Pure.
import '@baton/words/parts';
import type { Act } from '@baton/engine/rehearsal';
import type { Formatters, Words } from '@baton/words';
import { outcomeName } from '../layout/flow-words';
import type { Names } from '../panel/names';
import type { Future } from './futures';

export interface FutureNameContext {
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
}

export function futureName(future: Future, context: FutureNameContext): string {
  if (future.name !== null) return future.name;
  const { futures } = context.words.processTests;
  if (future.parent === null) return future.number === 1 ? futures.first : futures.unnamed(future.number);
  return (future.diverges && actWords(future.diverges, future, context)) ?? futures.unnamed(future.number);
}

function actWords(act: Act, { last }: Future, { names, words, format }: FutureNameContext): string | null {
  switch (act.type) {
    case 'complete': {
      const item = last?.items.find((one) => one.item === act.item);
      const node = last?.detail?.diagram.nodes.find(({ id }) => id === item?.node);
      const outcome = outcomeName(node, act.outcome);
      return item ? [item.name, outcome].filter(Boolean).join(': ') : null;
    }
    case 'message': {
      const values = Object.entries(act.variables).flatMap(([name, value]) => {
        const options = last?.detail?.diagram.variables.find((one) => one.name === name)?.options;
        return options?.find(({ id }) => id === value)?.name ?? [];
      });
      return values.length > 0 ? values.join(', ') : words.drawing.tryOut.arrives(act.name);
    }
    case 'fallIll':
      return words.drawing.tryOut.isIll(names.person(act.person));
    case 'start': {
      const changed = Object.entries(act.variables).find(([, value]) => value === 0);
      return changed ? words.tools.whatIf.valueIs(names.variable(changed[0]), format.number(0)) : null;
    }
    case 'serviceDown': {
      const { serviceDown, serviceUp } = words.tools.whatIf;
      const step = last?.detail?.diagram.nodes.find((node) => 'handler' in node && node.handler === act.handler);
      return (act.isDown ? serviceDown : serviceUp)(step ? names.step(step.id) : act.handler);
    }
    case 'advance':
      return words.processTests.futures.ofWait;
    default:
      return null;
  }
}
