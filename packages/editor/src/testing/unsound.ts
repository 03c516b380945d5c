// One small drawing for each way in which a case can go wrong by how the steps hang together, named as people at work name things. For the
// stories and tests of what is played on the canvas.
import type { Diagram, ProblemCode } from '@baton/core';
import {
  boundary,
  decision,
  end,
  milestone,
  serviceTask,
  sketch,
  start,
  together,
  userTask,
} from '@baton/core/testing';
import { usualLadder } from '../panel/remind/usual-ladder';

type Nodes = Parameters<typeof sketch>[1];

const named = <T extends object>(node: T, name: string): T => ({ ...node, name });
const variables: Diagram['variables'] = [
  { name: 'amount', label: 'Amount', type: 'number', atStart: true, required: true },
];
const draw = (id: string, name: string, nodes: Nodes, paths: readonly string[]): Diagram =>
  sketch(id, [named(start(), 'Order comes in'), ...nodes, named(end(), 'Delivered')], paths, {
    name,
    variables,
    ladders: [usualLadder('Usual')],
    ownerRole: 'head',
  });
const person = (id: string, name: string) =>
  userTask(id, {
    name,
    assignment: { pools: [{ type: 'role', role: 'logistics' }], pick: 'offer' },
    deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' } }, ladder: 'usual' },
  });

export const UNSOUND: readonly { readonly code: ProblemCode; readonly diagram: Diagram }[] = [
  {
    code: 'parallel.unpaired',
    diagram: draw(
      'waits-for-ever',
      'Waits for ever',
      [
        decision('big'),
        person('check', 'Check credit'),
        person('pack', 'Pack the goods'),
        together('both'),
        person('ship', 'Ship'),
      ].map((node) => (node.id === 'big' ? named(node, 'A big order?') : node)),
      ['start -> big -[amount > 1000]-> check -> both -> ship -> end', 'big -[else]-> pack -> both'],
    ),
  },
  {
    code: 'soundness.lets-several',
    diagram: draw(
      'several-through',
      'Several go through',
      [
        together('split'),
        person('pack', 'Pack the goods'),
        person('bill', 'Write the bill'),
        named(decision('meet'), 'Go on'),
        person('ship', 'Ship'),
      ],
      ['start -> split -> pack -> meet -> ship -> end', 'split -> bill -> meet'],
    ),
  },
  {
    code: 'soundness.never-reached',
    diagram: draw(
      'dead-step',
      'A dead step',
      [
        named(decision('which'), 'Express?'),
        person('fly', 'Send by plane'),
        person('drive', 'Send by van'),
        person('bike', 'Send by bicycle'),
      ],
      [
        'start -> which -[amount > 1000]-> fly -> end',
        'which -[amount > 5000]-> bike -> end',
        'which -[else]-> drive -> end',
      ],
    ),
  },
  {
    code: 'node.cannot-end',
    diagram: draw(
      'cannot-end',
      'Cannot end',
      [named(decision('paid'), 'Paid?'), person('remind', 'Remind the client'), person('wait', 'Wait for the answer')],
      ['start -> paid -[amount > 1000]-> end', 'paid -[else]-> remind -> wait -> remind'],
    ),
  },
  {
    code: 'soundness.unbounded',
    diagram: draw(
      'without-bound',
      'Without bound',
      [
        milestone('begin', 'A new round'),
        together('split'),
        person('pack', 'Pack the goods'),
        person('order', 'Order more paper'),
      ],
      ['start -> begin -> split -> pack -> end', 'split -> order -> begin'],
    ),
  },
  {
    code: 'soundness.runs-twice',
    diagram: draw(
      'begins-again',
      'Begins again',
      [
        person('print', 'Print'),
        boundary('change', 'print', { type: 'message', message: 'changed' }, false),
        person('pack', 'Pack the goods'),
      ].map((node) => (node.id === 'change' ? named(node, 'The client changes something') : node)),
      ['start -> print -> pack -> end', 'change -> pack'],
    ),
  },
  {
    code: 'soundness.join-twice',
    diagram: draw(
      'arrives-twice',
      'One branch arrives twice',
      [
        together('split'),
        person('text', 'Check the text'),
        person('pictures', 'Check the pictures'),
        milestone('checked', 'Checked'),
        person('paper', 'Order the paper'),
        together('all'),
      ],
      ['start -> split -> text -> checked -> all -> end', 'split -> pictures -> checked', 'split -> paper -> all'],
    ),
  },
  {
    code: 'soundness.ends-others',
    diagram: draw(
      'ends-others',
      'Ends what others do',
      [
        together('split'),
        person('print', 'Print'),
        serviceTask('bill', { name: 'Book the bill', handler: 'book' }),
        { ...named(end('stop'), 'Cancelled'), terminate: true } as Nodes[number],
      ],
      ['start -> split -> print -> end', 'split -> bill -> stop'],
    ),
  },
];
