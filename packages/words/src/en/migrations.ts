// Why a running case cannot be moved to another version, or what may come of it. Keys are core's stable codes; the caller gives `{step}`.
import type { Sentence } from '../sentence';

export const migrations = {
  'migration.other-process': 'This is another process.',
  'migration.ended': 'The case is over.',
  'migration.step-unknown': 'There is no step “{step}” in version {version}.',
  'migration.step-gone': 'The case is at “{step}”, which the new version does not have.',
  'migration.kind-changed': '“{step}”, where the case is, is another kind of step in the new version.',
  'migration.level-changed': '“{step}”, where the case is, has moved into or out of another step in the new version.',
  'migration.repetition-changed': '“{step}”, where the case is, is repeated otherwise in the new version.',
  'migration.arrival-lost': 'What has already come to “{step}” came on a path that the new version does not have.',
  'migration.waits-for-ever':
    'In the new version the case would wait at “{step}” for ever, since it has passed what that waits for.',
  'migration.runs-twice': 'In the new version the case would come to “{step}” a second time while it runs.',
  'migration.endless': 'In the new version the case would never come to an end.',
  'migration.not-proven':
    'There is too much that can happen to be sure that the case comes to an end in the new version.',
} satisfies Record<string, Sentence>;

export type MigrationWords = Record<keyof typeof migrations, Sentence>;
