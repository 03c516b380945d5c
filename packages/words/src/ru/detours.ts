// Russian: why an alert came to somebody who was not meant.
import type { DetourWords } from '../en/detours';

export const detours: DetourWords = {
  toYou: {
    absent: (of) => `Пришло вам, потому что ${of} сейчас не на месте.`,
    gone: (of) => `Пришло вам, потому что ${of} здесь больше не работает.`,
    holder: (of) => `Пришло вам, потому что задачу держит ${of}.`,
    nobody: () => 'Пришло вам, потому что больше никого не нашлось.',
  },
  told: {
    absent: (person, of) => `${person} (вместо: ${of}, не на месте)`,
    gone: (person, of) => `${person} (вместо: ${of}, больше не работает)`,
    holder: (person, of) => `${person} (вместо: ${of}, держит задачу)`,
    nobody: (person) => `${person} (больше никого не нашлось)`,
  },
};
