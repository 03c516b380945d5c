// The page on which someone outside answers a task by a link.
export const answers = {
  title: 'We need your answer',
  noted: (answer: string) => `Your answer was noted: ${answer}`,
  notedPlain: 'Your answer was noted.',
  answered: (answer: string) => `This has been answered: ${answer}`,
  closed: 'This is no longer asked.',
  once: 'It can be answered once.',
  missing: (label: string) => `Please fill in: ${label}`,
  done: 'Done',
  send: 'Send',
};

export type AnswerWords = typeof answers;
