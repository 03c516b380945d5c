// A drawing of about `size` steps as they occur: lanes, decisions with a way back, two at once, time targets. With stored places, as a saved one.
const LANES = ['sales', 'prepress', 'production', 'accounts'];

export function largeDrawing(size) {
  const nodes = [{ id: 'start', kind: 'startEvent', name: 'It begins', lane: 'sales' }];
  const flows = [];
  const places = { start: { x: 115, y: 2 } };
  let last = 'start';
  let y = 40;
  const lead = (from, to, more = {}) => flows.push({ id: `f${flows.length}`, from, to, ...more });
  const put = (node, lane, column = 0) => {
    nodes.push({ ...node, ...(lane !== null && { lane: LANES[lane] }) });
    const width = 244;
    places[node.id] = { x: (lane ?? 0) * width + 27 + column * 226, y };
  };
  const task = (id, lane) => ({
    id,
    kind: 'userTask',
    name: `Step ${id}`,
    assignment: { pools: [{ type: 'role', role: `role-${lane}` }], pick: 'leastLoaded' },
    deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' } }, ladder: 'usual' },
  });
  for (let i = 0; nodes.length < size - 1; i++) {
    const lane = i % 4;
    put(task(`a${i}`, lane), lane);
    lead(last, `a${i}`);
    last = `a${i}`;
    y += 76;
    if (i % 6 === 5) {
      put({ id: `d${i}`, kind: 'exclusiveGateway', name: `Good ${i}?` }, lane);
      lead(last, `d${i}`);
      lead(`d${i}`, `a${i - 2}`, { name: 'Again', when: 'amount > 10' });
      last = `d${i}`;
      y += 60;
    } else if (i % 6 === 2) {
      put(
        {
          id: `w${i}`,
          kind: 'intermediateCatchEvent',
          name: `Wait ${i}`,
          event: { type: 'timer', wait: { for: { amount: 1, unit: 'workingDays' } } },
        },
        (lane + 1) % 4,
      );
      lead(last, `w${i}`);
      last = `w${i}`;
      y += 76;
    }
  }
  for (const flow of flows) if (flow.from.startsWith('d') && !flow.when) flow.otherwise = true;
  put({ id: 'end', kind: 'endEvent', name: 'Done' }, 0);
  lead(last, 'end', last.startsWith('d') ? { otherwise: true } : {});
  return {
    format: 1,
    id: 'large',
    name: `A drawing of ${nodes.length} steps`,
    lanes: LANES.map((id, i) => ({ id, name: id, role: `role-${i}` })),
    nodes,
    flows,
    variables: [{ name: 'amount', type: 'number' }],
    ladders: [
      {
        id: 'usual',
        name: 'Usual',
        rungs: [
          {
            id: 'r',
            at: { share: 80 },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      },
    ],
    layout: { nodes: places },
  };
}
