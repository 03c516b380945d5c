// Why an alert came to somebody who was not meant: said to them in the message, and of them in the log. `of` is the name of who was meant.

export const detours = {
  toYou: {
    absent: (of: string) => `It comes to you because ${of} is away.`,
    gone: (of: string) => `It comes to you because ${of} is not here any more.`,
    holder: (of: string) => `It comes to you because ${of} has the task.`,
    nobody: (_: string) => 'It comes to you because nobody else was found for it.',
  },
  told: {
    absent: (person: string, of: string) => `${person} instead of ${of}, who is away`,
    gone: (person: string, of: string) => `${person} instead of ${of}, who has left`,
    holder: (person: string, of: string) => `${person} instead of ${of}, who has the task`,
    nobody: (person: string, _: string) => `${person}, as nobody else was found`,
  },
};
export type DetourWords = typeof detours;
