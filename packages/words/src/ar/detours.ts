// Arabic: why an alert came to somebody who was not meant.
import type { DetourWords } from '../en/detours';

export const detours: DetourWords = {
  toYou: {
    absent: (of) => `وصلك هذا لأن ${of} غائب.`,
    gone: (of) => `وصلك هذا لأن ${of} لم يعد هنا.`,
    holder: (of) => `وصلك هذا لأن المهمة لدى ${of}.`,
    nobody: () => 'وصلك هذا لأنه لم يوجد أحد غيرك له.',
  },
  told: {
    absent: (person, of) => `${person} بدلًا من ${of} الغائب`,
    gone: (person, of) => `${person} بدلًا من ${of} الذي لم يعد هنا`,
    holder: (person, of) => `${person} بدلًا من ${of} الذي لديه المهمة`,
    nobody: (person) => `${person}، إذ لم يوجد أحد غيره`,
  },
};
