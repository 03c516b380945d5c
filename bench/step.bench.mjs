// The bare step in memory against bpmn-engine, in one run. a: a line of ten steps that pass; b: two tasks with a decision between;
// c: five tasks done together. Both sides create a fresh case each time and hold that it ended.
import { compile, decide } from '@baton/core';
import { decision, end, milestone, OFFICE_FACTS, sketch, start, together, userTask } from '@baton/core/testing';
import * as Elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';
import serialize, { TypeResolver } from 'moddle-context-serializer';
import { rates, report } from './measure.mjs';

/** In the expression language of bpmn-engine. */
const APPROVED = ['$', '{environment.variables.approved}'].join('');
const TEN = Array.from({ length: 10 }, (_, i) => `t${i}`);
const FIVE = Array.from({ length: 5 }, (_, i) => `u${i}`);

const ours = {
  a: sketch('a', [start(), ...TEN.map((id) => milestone(id)), end()], [['start', ...TEN, 'end'].join(' -> ')]),
  b: sketch(
    'b',
    [start(), userTask('ask'), decision('gw'), userTask('confirm'), milestone('reject'), end(), end('end2')],
    ['start -> ask -> gw -[approved]-> confirm -> end', 'gw -[else]-> reject -> end2'],
    {
      variables: [{ name: 'approved', type: 'boolean' }],
    },
  ),
  c: sketch(
    'c',
    [start(), together('fork'), ...FIVE.map((id) => userTask(id)), together('join'), end()],
    ['start -> fork', ...FIVE.map((id) => `fork -> ${id} -> join`), 'join -> end'],
  ),
};

const theirs = {
  a: line(['start', ...TEN, 'end']),
  b: process(
    [
      node('startEvent', 'start'),
      node('userTask', 'ask'),
      '<exclusiveGateway id="gw" default="f4"/>',
      node('userTask', 'confirm'),
      node('task', 'reject'),
      node('endEvent', 'end'),
      node('endEvent', 'end2'),
    ],
    [
      ['start', 'ask'],
      ['ask', 'gw'],
      ['gw', 'confirm', APPROVED],
      ['gw', 'reject'],
      ['confirm', 'end'],
      ['reject', 'end2'],
    ],
  ),
  c: process(
    [
      node('startEvent', 'start'),
      node('parallelGateway', 'fork'),
      ...FIVE.map((id) => node('userTask', id)),
      node('parallelGateway', 'join'),
      node('endEvent', 'end'),
    ],
    [
      ['start', 'fork'],
      ...FIVE.flatMap((id) => [
        ['fork', id],
        [id, 'join'],
      ]),
      ['join', 'end'],
    ],
  ),
};

const done = { a: [], b: ['ask', 'confirm'], c: FIVE };
for (const name of ['a', 'b', 'c']) {
  const result = await rates({ baton: oursOf(ours[name]), 'bpmn-engine': await theirsOf(theirs[name], done[name]) });
  report(`step ${name}`, 'baton', result.baton, 'cases/s');
  report(`step ${name}`, 'bpmn-engine', result['bpmn-engine'], 'cases/s');
  report(`step ${name}`, 'ratio', result.baton / result['bpmn-engine'], 'x');
}

function oursOf(diagram) {
  const graph = compile(diagram, { version: 1, hash: 'bench' });
  const head = { at: Date.parse('2026-04-27T10:00:00+02:00'), by: { person: 'ann' } };
  const choice = { person: 'ann', people: [], reasons: [] };
  const step = (state, body) => {
    const decided = decide(graph, OFFICE_FACTS, state, { id: 'c', ...head, ...body });
    if (!decided.ok) throw new Error(decided.code);
    let next = decided.state;
    for (const effect of decided.effects)
      if (effect.type === 'resolveAssignee') next = step(next, { type: 'assign', item: effect.item, choice });
    return next;
  };
  return () => {
    let state = step(null, {
      type: 'start',
      key: 'B-1',
      title: 'bench',
      owner: null,
      variables: { ...(diagram.id === 'b' ? { approved: true } : {}) },
    });
    while (state.items.length > 0) state = step(state, { type: 'complete', item: state.items[0].id });
    if (state.status !== 'completed') throw new Error('not completed');
  };
}

async function theirsOf(xml, tasks) {
  const context = serialize(await new BpmnModdle({}).fromXML(xml), TypeResolver(Elements));
  return async () => {
    const execution = await new Engine({ name: 'bench', sourceContext: context, variables: {} }).execute();
    const [definition] = execution.definitions;
    definition.getProcesses()[0].environment.variables.approved = true;
    for (const id of tasks) execution.signal({ id });
    if (definition.counters.completed !== 1) throw new Error('not completed');
  };
}

function line(ids) {
  const kinds = ids.map((id) => node(id === 'start' ? 'startEvent' : id === 'end' ? 'endEvent' : 'task', id));
  return process(
    kinds,
    ids.slice(1).map((id, i) => [ids[i], id]),
  );
}

function node(kind, id) {
  return `<${kind} id="${id}"/>`;
}

function process(nodes, flows) {
  const drawn = flows.map(([from, to, when], i) => {
    const condition = when ? `<conditionExpression xsi:type="tFormalExpression">${when}</conditionExpression>` : '';
    return `<sequenceFlow id="f${i + 1}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;
  });
  return `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:bench"><process id="p" isExecutable="true">${nodes.join('')}${drawn.join('')}</process></definitions>`;
}
