// A hint where every case of a process would be called the same, though something is said at its start.
import { expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { end, sketch, start, userTask } from '../testing';
import { checkDiagram } from './check-diagram';

const client = { name: 'client', type: 'text', atStart: true } as const;
const drawn = (rest: Partial<Diagram>, begin = start()) =>
  sketch('complaint', [begin, userTask('read'), end()], ['start -> read -> end'], rest);
const told = (diagram: Diagram) => checkDiagram(diagram).filter(({ code }) => code === 'case.no-title');

it('hints at a title where a person begins a case and says something', () => {
  expect(told(drawn({ variables: [client] }))).toEqual([
    { code: 'case.no-title', severity: 'info', path: ['caseTitle'], facts: {} },
  ]);
});

it('says nothing where there is a title, or nothing to make one of', () => {
  expect(told(drawn({ variables: [client], caseTitle: 'Complaint of {client}' }))).toEqual([]);
  expect(told(drawn({ variables: [{ name: 'client', type: 'text' }] }))).toEqual([]);
});

it('says nothing where no person begins it', () => {
  const byMessage = start('start', { event: { type: 'message', message: 'complaint' } });
  expect(told(drawn({ variables: [client] }, byMessage))).toEqual([]);
});
