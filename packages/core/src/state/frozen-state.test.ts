// The stored form of a state: nothing is lost, a parked case is small, and snapshots of before it are still read.
import { expect, it } from 'vitest';
import { CaseDriver, decision, end, sketch, start, together, userTask } from '../testing';
import { freezeState, thawState } from './frozen-state';
import type { InstanceState } from './instance-state';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

it('a case that waits for one of two tasks comes back as it was, with who has it and why, from less than 360 bytes', () => {
  const approval = sketch(
    'approval',
    [start(), userTask('ask'), decision('gw'), userTask('confirm'), end(), end('no')],
    ['start -> ask -> gw -[approved]-> confirm -> end', 'gw -[else]-> no'],
    {
      variables: [
        { name: 'approved', type: 'boolean' },
        { name: 'customer', type: 'text' },
      ],
    },
  );
  const driver = new CaseDriver(approval);
  driver.start({ customer: 'ACME' });
  const state = { ...(driver.state as InstanceState), process: { id: 'approval', version: 1, hash: HASH } };
  const stored = JSON.stringify(freezeState(state));
  expect(thawState(JSON.parse(stored))).toEqual(state);
  expect(stored.length).toBeLessThan(360);
});

it('joins, doers and scopes come back too', () => {
  const fork = sketch(
    'fork',
    [start(), together('fork'), userTask('a'), userTask('b'), together('join'), end()],
    ['start -> fork -> a -> join -> end', 'fork -> b -> join'],
  );
  const driver = new CaseDriver(fork);
  driver.start({});
  driver.complete('a');
  const state = driver.state as InstanceState;
  expect(state.joins).toHaveLength(1);
  expect(thawState(JSON.parse(JSON.stringify(freezeState(state))))).toEqual(state);
});

it('a snapshot in the plain form is read as it is', () => {
  const driver = new CaseDriver(sketch('one', [start(), userTask('ask'), end()], ['start -> ask -> end']));
  driver.start({});
  expect(thawState(JSON.parse(JSON.stringify(driver.state)))).toEqual(driver.state);
});

it('a snapshot with its parts by name is read, and written as a row', () => {
  const head = {
    status: 'active',
    revision: 4,
    lastId: 2,
    key: 'B-1',
    title: 'Menus',
    starter: 'ann',
    startedAt: 1_000,
  };
  const places = { tokens: [[1, 1, 5, 20]], items: [[2, 1, 'unassignable', 30, { formKey: 'f' }]] };
  const named = {
    format: 2,
    process: ['order', 1, HASH],
    ...head,
    owner: 'boris',
    variables: { amount: 7 },
    ...places,
  };
  const state = thawState(named);
  expect(state.tokens).toEqual([{ id: 1, node: 1, scope: 5, enteredAt: 1_020 }]);
  expect(state.items).toMatchObject([{ id: 2, token: 1, node: 1, status: 'unassignable', createdAt: 1_050 }]);
  expect(freezeState(state)).toEqual([
    ...[3, 'order', 1, HASH, 'active', 4, 2, 'B-1', 'Menus', 'ann', 1_000],
    { amount: 7 },
    places.tokens,
    places.items,
    { owner: 'boris' },
  ]);
});
