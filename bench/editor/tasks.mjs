// What an analyst does with the editor, as scripted best paths: each opens a drawing, acts as a person (person.mjs) and says whether the
// document then says what the task asked. Targets are those of the project.
const role = (id) => ({ pools: [{ type: 'role', role: id }], pick: 'leastLoaded' });
const days = (amount) => ({ budget: { dueIn: { amount, unit: 'workingDays' } } });
const start = { id: 'start', kind: 'startEvent' };
const end = { id: 'end', kind: 'endEvent', name: 'Done' };
const task = (id, name, more = {}) => ({
  id,
  kind: 'userTask',
  name,
  assignment: role('clerk'),
  deadline: days(1),
  ...more,
});

const directory = {
  roles: [
    { id: 'clerk', name: 'Clerk' },
    { id: 'manager', name: 'Manager' },
    { id: 'director', name: 'Director' },
  ],
  people: [
    { id: 'anna', name: 'Anna Weiss', roles: ['clerk'], manager: 'boris' },
    { id: 'boris', name: 'Boris Klein', roles: ['manager'] },
    { id: 'carla', name: 'Carla Ruiz', roles: ['director'] },
  ],
  calendars: [],
};

function drawing(nodes, order, more = {}) {
  return {
    format: 1,
    id: 'invoices',
    name: 'Invoices',
    keyPrefix: 'IN',
    lanes: [],
    nodes,
    flows: order.slice(1).map((to, i) => ({ id: `f${i + 1}`, from: order[i], to })),
    variables: [],
    ladders: [],
    ...more,
  };
}

const five = ['Read it', 'Check the sum', 'Check the client', 'Book it', 'File it'];
const fiveSteps = drawing(
  [start, ...five.map((name, i) => task(`s${i + 1}`, name)), end],
  ['start', 's1', 's2', 's3', 's4', 's5', 'end'],
);
const step = (id) => `[data-step="${id}"]`;
const find = (diagram, name) => diagram.nodes.find((node) => node.name === name);
const pathsOf = (diagram, from) => diagram.flows.filter((flow) => flow.from === from?.id);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export const TASKS = [
  {
    id: 'T1',
    text: 'a step for the role manager, due in 2 working days, reminded 4 working hours before, passed up to the manager when overdue',
    target: { clicks: 9, keys: 45, seconds: 35 },
    open: { draft: drawing([start], ['start']), directory, select: 'start' },
    async act(me, page) {
      await page.locator(step('start')).focus();
      me.decide('a task for a person');
      await me.press('t');
      me.decide('its name');
      await me.type('Approve invoice');
      await me.press('Enter');
      me.decide('who');
      await me.press('r');
      me.decide('which role');
      await me.type('man');
      await me.press('Enter');
      me.decide('until when');
      await me.click(page.getByRole('button', { name: '2 working days' }), '2 working days');
      me.decide('a reminder');
      await me.click(page.getByRole('button', { name: 'Remind before due' }), 'remind: 4 working hours before');
      me.decide('passing up');
      await me.click(
        page.getByRole('button', { name: 'Escalate when late' }),
        'escalate to the manager when it is due',
      );
    },
    check(diagram) {
      const made = find(diagram, 'Approve invoice');
      const rungs = made?.deadline?.rungs ?? [];
      return (
        made?.kind === 'userTask' &&
        pathsOf(diagram, { id: 'start' })[0]?.to === made.id &&
        made.assignment?.pools[0]?.role === 'manager' &&
        same(made.deadline?.budget, { dueIn: { amount: 2, unit: 'workingDays' } }) &&
        rungs.some(
          ({ at, actions }) =>
            same(at, { beforeDue: { amount: 4, unit: 'workingHours' } }) &&
            actions[0].alert === 'reminder' &&
            actions[0].to[0].type === 'assignee',
        ) &&
        rungs.some(
          ({ at, actions }) =>
            same(at, { share: 100 }) && actions[0].alert === 'escalation' && actions[0].to[0].type === 'manager',
        )
      );
    },
  },
  {
    id: 'T2',
    text: 'insert “Check data” between two connected steps',
    target: { clicks: 1, seconds: 7 },
    open: {
      draft: drawing([start, task('a', 'Read it'), task('b', 'Book it'), end], ['start', 'a', 'b', 'end']),
      directory,
    },
    async act(me, page) {
      const [a, b] = [await page.locator(step('a')).boundingBox(), await page.locator(step('b')).boundingBox()];
      me.decide('where');
      await me.rest({ x: a.x + a.width / 2, y: (a.y + a.height + b.y) / 2 });
      await me.click(page.locator('[data-plus]'), '+ on the path');
      await me.type('Check data');
      await me.press('Enter');
    },
    check(diagram) {
      const made = find(diagram, 'Check data');
      return (
        made?.kind === 'userTask' &&
        same(
          pathsOf(diagram, { id: 'a' }).map(({ to }) => to),
          [made.id],
        ) &&
        same(
          pathsOf(diagram, made).map(({ to }) => to),
          ['b'],
        )
      );
    },
  },
  {
    id: 'T3',
    text: 'after a step a decision “amount over 1,000” with two named branches and a step on each',
    target: { seconds: 25 },
    open: {
      draft: drawing([start, task('a', 'Read it')], ['start', 'a'], {
        variables: [{ name: 'amount', type: 'number', label: 'Amount' }],
      }),
      directory,
      select: 'a',
    },
    async act(me, page) {
      await page.locator(step('a')).focus();
      me.decide('a decision');
      await me.press('d');
      me.decide('its question');
      await me.type('amount over 1,000');
      me.decide('the paths that are offered');
      await me.press('Enter');
      me.decide('the step on the first path');
      await me.type('Director approves');
      await me.press('Enter');
      me.decide('the step on the second path');
      await me.type('Clerk approves');
      await me.press('Enter');
    },
    check(diagram) {
      const ask = find(diagram, 'amount over 1,000');
      const [yes, no] = pathsOf(diagram, ask);
      return (
        ask?.kind === 'exclusiveGateway' &&
        yes?.name === 'Yes' &&
        yes.when === 'amount > 1000' &&
        no?.name === 'No' &&
        no.otherwise === true &&
        find(diagram, 'Director approves')?.id === yes.to &&
        find(diagram, 'Clerk approves')?.id === no.to &&
        diagram.flows.length === 4
      );
    },
  },
  {
    id: 'T4',
    text: 'give five steps another responsible',
    target: { seconds: 8 },
    open: { draft: fiveSteps, directory, select: 's1' },
    async act(me, page) {
      await page.locator(step('s1')).focus();
      me.decide('which steps');
      await me.press('Control+a');
      me.decide('who');
      await me.press('r');
      // The list of people comes with a part of its own and takes the keyboard; a person thinks longer than that takes.
      await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
      me.decide('whom');
      await me.type('bo');
      await me.press('Enter');
    },
    check: (diagram) =>
      five.every((name) => find(diagram, name)?.assignment?.pools[0]?.person === 'boris') &&
      diagram.nodes.length === fiveSteps.nodes.length,
  },
  {
    id: 'T5',
    text: 'see what happens if nobody answers for 3 days',
    target: { clicks: 3 },
    open: { draft: fiveSteps, directory },
    async act(me, page) {
      me.decide('to try it');
      await me.click(page.getByRole('button', { name: 'Try it' }), 'Try it');
      await page.getByRole('button', { name: 'Start the case' }).waitFor();
      me.decide('a case');
      await me.click(page.getByRole('button', { name: 'Start the case' }), 'Start the case');
      me.decide('what if');
      await me.click(page.getByRole('button', { name: /Nobody answers for 3/ }), 'Nobody answers for 3 days');
    },
    seen: async (page) => (await page.getByText(/\d d late/).count()) > 0,
  },
  {
    id: 'T6',
    text: 'repair a step with no responsible from the problem list',
    target: { clicks: 2 },
    open: {
      draft: {
        ...drawing(
          [
            start,
            { id: 'a', kind: 'userTask', name: 'Read it', lane: 'office', deadline: { ...days(1), ladder: 'l' } },
            end,
          ],
          ['start', 'a', 'end'],
        ),
        lanes: [{ id: 'office', name: 'Office', role: 'clerk' }],
        ladders: [
          {
            id: 'l',
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
      },
      directory,
    },
    async act(me, page) {
      me.decide('the problems');
      await me.click(page.getByRole('button', { name: /^Check/ }), 'Check');
      me.decide('the fix');
      await me.click(page.getByRole('button', { name: 'Give it to Clerk' }), 'Give it to Clerk');
    },
    check: (diagram) => find(diagram, 'Read it')?.assignment?.pools[0]?.role === 'clerk',
  },
  {
    id: 'T7',
    text: 'see what has changed since the published version',
    target: { clicks: 2 },
    open: {
      draft: {
        ...fiveSteps,
        nodes: fiveSteps.nodes.map((node) => (node.id === 's4' ? { ...node, deadline: days(3) } : node)),
      },
      published: fiveSteps,
      directory,
    },
    async act(me, page) {
      me.decide('to compare');
      await me.click(page.getByRole('button', { name: 'Publish', exact: true }), 'Publish');
    },
    seen: async (page) =>
      (await page.getByText('Book it').count()) > 0 && (await page.getByText('3 working days').count()) > 0,
  },
  {
    id: 'T8',
    text: 'publish with running cases of which one is ambiguous',
    // One case stands at a step that is no more: one press more.
    target: { clicks: 4 },
    open: {
      draft: drawing(
        [
          start,
          task('s1', 'Read it'),
          task('s2', 'Check the sum'),
          task('address', 'Check the address'),
          task('debts', 'Check the debts'),
          task('s4', 'Book it'),
          task('s5', 'File it'),
          end,
        ],
        ['start', 's1', 's2', 'address', 'debts', 's4', 's5', 'end'],
      ),
      published: fiveSteps,
      // At "Check the client", which is gone; at "Read it"; at "Book it".
      cases: [['Read it', 'Check the sum'], [], ['Read it', 'Check the sum', 'Check the client']],
      directory,
    },
    async act(me, page) {
      me.decide('to publish');
      await me.click(page.getByRole('button', { name: 'Publish', exact: true }), 'Publish');
      me.decide('what becomes of running cases');
      await me.click(page.getByRole('radio', { name: /^They move to version 2/ }), 'They move to version 2');
      const ask = page.getByRole('radiogroup', { name: /is at “Check the client”/ });
      await ask.waitFor();
      me.decide('where the case at “Check the client” goes on');
      await me.click(ask.getByText('Check the debts'), 'Check the debts');
      const publish = page.getByRole('button', { name: 'Publish', exact: true }).last();
      await page.getByText('3 are safe and move at once').waitFor();
      me.decide('to go ahead');
      await me.click(publish, 'Publish');
      await page.getByText('3 cases were moved.').waitFor();
    },
    seen: async (page) => {
      const cases = await page.evaluate(() => window.bench.cases());
      return (
        cases.every(({ version }) => version === 2) &&
        same(cases.flatMap(({ places }) => places).toSorted(), ['Book it', 'Check the debts', 'Read it'])
      );
    },
  },
];
