// The editor's copy of what kinds may do is the core's.
import { kindOf, type NodeKind } from '@baton/core';
import { expect, it } from 'vitest';
import { TRAITS } from './traits';

it.each(Object.keys(TRAITS) as NodeKind[])('%s', (kind) => {
  const { incoming, outgoing, hostsBoundary } = kindOf(kind).traits;
  expect(TRAITS[kind]).toEqual({ incoming, outgoing, hostsBoundary });
});
