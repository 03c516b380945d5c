// Notes hang on their steps, and titles of stages cover nothing.
import { describe, expect, it } from 'vitest';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { overlaps } from './box';
import { noteHeight } from './notes';
import { buildScene } from './scene';

const drawing = {
  ...printOrder(),
  notes: [
    { id: 'n1', text: 'Ask for the folding', about: 'brief' },
    { id: 'n2', text: 'On nothing' },
  ],
  groups: [{ id: 'g1', name: 'Design', members: ['design', 'check', 'approve', 'answer'] }],
};

describe.each([false, true])('notes and stages, mirrored: %s', (mirrored) => {
  const scene = buildScene(drawing, { mirrored });
  const box = (id: string) => scene.byId.get(id)?.box ?? { x: 0, y: 0, width: 0, height: 0 };

  it('lead a line from the note to the rim of its step, and none from a note of its own', () => {
    const [hung, free] = scene.notes;
    const end = hung?.line?.[1];
    if (!end) throw new Error('no line');
    const { x, y, width, height } = box('brief');
    expect([x, x + width].some((rim) => Math.abs(rim - end.x) <= 1) || [y, y + height].includes(end.y)).toBe(true);
    expect(free?.line).toBeNull();
    for (const { box: note } of scene.notes)
      expect(
        scene.nodes.some((step) => overlaps(step.box, note)),
        'a note on a step',
      ).toBe(false);
  });

  it('draw the frame around all of its steps, with a title on none', () => {
    const [stage] = scene.groups;
    if (!stage) throw new Error('no stage');
    for (const id of stage.members) {
      const { x, y, width, height } = box(id);
      expect(x >= stage.box.x && y >= stage.box.y).toBe(true);
      expect(x + width <= stage.box.x + stage.box.width && y + height <= stage.box.y + stage.box.height).toBe(true);
    }
    expect(scene.nodes.filter((step) => overlaps(step.box, stage.title)).map(({ id }) => id)).toEqual([]);
  });
});

it.each([false, true])(
  'the title of a stage whose corners are all taken stands beside what is there, mirrored: %s',
  (mirrored) => {
    const scene = buildScene(furnishedOrder(), { mirrored });
    expect(scene.groups.length).toBeGreaterThan(0);
    for (const { group, title } of scene.groups)
      expect(
        scene.nodes.filter((step) => overlaps(step.box, title)).map(({ id }) => id),
        group.name,
      ).toEqual([]);
  },
);

it('makes room for as many lines as a text takes, also for one long word', () => {
  expect(noteHeight('a')).toBe(noteHeight('two words'));
  expect(noteHeight('one\ntwo\nthree')).toBeGreaterThan(noteHeight('one\ntwo'));
  expect(noteHeight('x'.repeat(200))).toBeGreaterThan(80);
});
