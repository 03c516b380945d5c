// Lanes, roles and people of a file, each with the choice of who that is in this company; what has the same name is chosen already.
import '@baton/words/wizard';
import type { Diagram } from '@baton/core';
import { useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import type { EditorDirectory } from '../document/editor';
import { useEditor } from '../document/editor-context';
import {
  guessByName,
  type OursByTheirs,
  openLanesOf,
  peopleOf,
  rolesOf,
  withLaneRoles,
  withPeople,
  withRoles,
} from '../templates/roles';
import { chosenIn, type Unknown } from '../templates/who-is-that';

export interface WhoIsWho {
  readonly diagram: Diagram;
  /** Of the company, and whom the file names beside. */
  readonly directory: EditorDirectory;
  readonly unknown: readonly Unknown[];
}

export function useWhoIsWho(drawing: Diagram): WhoIsWho {
  const words = useWords();
  const { directory } = useEditor();
  const { roles } = directory;
  const people = useMemo(() => directory.people.filter(({ inactive }) => !inactive), [directory]);
  const named = useMemo(
    () => ({
      lanes: openLanesOf(drawing),
      roles: rolesOf(drawing).filter(({ id }) => !roles.some((role) => role.id === id)),
      people: peopleOf(drawing).filter((id) => !people.some((person) => person.id === id)),
    }),
    [drawing, roles, people],
  );
  const [ofLanes, setOfLanes] = useState<OursByTheirs>(() => guessByName(named.lanes, roles));
  const [ofRoles, setOfRoles] = useState<OursByTheirs>(() => guessByName(named.roles, roles));
  const [ofPeople, setOfPeople] = useState<OursByTheirs>(() => guessByName(named.people.map(itself), people));
  const diagram = useMemo(
    () => withLaneRoles(withPeople(withRoles(drawing, ofRoles), ofPeople), ofLanes),
    [drawing, ofRoles, ofPeople, ofLanes],
  );
  const all = useMemo(() => ({ ...directory, roles: [...roles, ...named.roles] }), [directory, roles, named]);
  const { lane, laneRole } = words.drawing.process;
  const asked = (
    kind: string,
    list: readonly { readonly id: string; readonly name: string }[],
    choices: Unknown['choices'],
    [mapping, set]: readonly [OursByTheirs, (change: (before: OursByTheirs) => OursByTheirs) => void],
  ): readonly Unknown[] =>
    choices.length === 0
      ? []
      : list.map(({ id, name }) => ({
          id: `${kind} ${id}`,
          name,
          choices,
          chosen: mapping[id] ?? null,
          choose: (chosen) => set((before) => chosenIn(before, id, chosen)),
        }));
  const titled = (title: string) => (one: { readonly id: string; readonly name: string }) => ({
    ...one,
    name: `${title}: ${one.name}`,
  });
  return {
    diagram,
    directory: all,
    unknown: [
      ...asked('lane', named.lanes.map(titled(lane)), roles, [ofLanes, setOfLanes]),
      ...asked('role', named.roles.map(titled(laneRole)), roles, [ofRoles, setOfRoles]),
      ...asked(
        'person',
        named.people.map((id) => ({ id, name: words.importing.personThere(id) })),
        people,
        [ofPeople, setOfPeople],
      ),
    ],
  };
}

const itself = (id: string) => ({ id, name: id });
