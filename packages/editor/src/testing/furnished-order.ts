// The print order with all that is drawn beside steps: notes on steps, inside and free, stages, an unfolded part, texts in two languages.
import type { Diagram } from '@baton/core';
import { runCommand } from '../commands/run-command';
import { printOrder } from './print-order';

export function furnishedOrder(): Diagram {
  const inside = printOrder().nodes.find(({ parent }) => parent === 'contract')?.id ?? '';
  const { diagram } = runCommand(printOrder(), {
    type: 'runAll',
    commands: [
      { type: 'unfold', id: 'contract', open: true },
      { type: 'setNote', text: 'Ask for the folding, too.', about: 'brief', at: { x: 290, y: 30 } },
      { type: 'setNote', text: 'Twice, if nobody answers', about: inside },
      { type: 'setNote', text: 'Prices of 2026', at: { x: 520, y: 60 } },
      { type: 'setNote', text: 'Papers', inside: 'contract' },
      { type: 'setGroup', name: 'Design', members: ['design', 'check', 'approval'] },
      { type: 'setGroup', name: 'Offer', members: ['brief', 'offer'] },
    ],
  });
  return {
    ...diagram,
    texts: {
      ar: {
        name: 'طلب طباعة',
        'node.brief.name': 'استلم الطلب',
        'node.design.name': 'صمّم',
        'note.note-1': 'اسأل عن الطي أيضا.',
        'group.stage-1': 'التصميم',
        'lane.sales.name': 'المبيعات',
      },
      ru: { 'node.offer.name': 'Послать предложение', 'flow.f4': 'Принято', 'variable.reply': 'Ответ' },
    },
  };
}
