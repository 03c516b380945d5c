// Why a running case cannot be moved to another version, or what may come of it.
import type { MigrationWords } from '../en/migrations';

export const migrations: MigrationWords = {
  'migration.other-process': 'هذه عملية أخرى.',
  'migration.ended': 'انتهت الحالة.',
  'migration.step-unknown': 'لا توجد خطوة «{step}» في النسخة {version}.',
  'migration.step-gone': 'الحالة عند «{step}»، وهي خطوة غير موجودة في النسخة الجديدة.',
  'migration.kind-changed': '«{step}» التي تقف عندها الحالة خطوة من نوع آخر في النسخة الجديدة.',
  'migration.level-changed':
    '«{step}» التي تقف عندها الحالة انتقلت في النسخة الجديدة إلى داخل خطوة أخرى أو إلى خارجها.',
  'migration.repetition-changed': '«{step}» التي تقف عندها الحالة تتكرر بشكل آخر في النسخة الجديدة.',
  'migration.arrival-lost': 'ما وصل إلى «{step}» جاء عبر مسار غير موجود في النسخة الجديدة.',
  'migration.waits-for-ever': 'في النسخة الجديدة ستنتظر الحالة عند «{step}» إلى الأبد، لأن ما تنتظره قد مضى.',
  'migration.runs-twice': 'في النسخة الجديدة ستصل الحالة إلى «{step}» مرة ثانية وهي ما تزال جارية.',
  'migration.endless': 'في النسخة الجديدة لن تنتهي الحالة أبدًا.',
  'migration.not-proven': 'الاحتمالات أكثر من أن يُعرف يقينًا أن الحالة ستنتهي في النسخة الجديدة.',
};
