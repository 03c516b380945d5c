// How a case gets to a problem of the drawing, played on it: a sentence for each move. Names come quoted.
export const playedTrail = {
  title: 'How a case gets there',
  play: 'Play it on the drawing',
  stop: 'Stop',
  back: 'One move back',
  on: 'One move on',
  close: 'Stop showing it on the drawing',
  place: (n: string, all: string) => `${n} of ${all}`,
  named: (name: string) => `“${name}”`,
  begins: (step: string) => `A case begins with ${step}.`,
  beginsTo: (step: string, to: string) => `A case begins with ${step} and comes to ${to}.`,
  done: (step: string, to: string) => `${step} is done; the case goes on to ${to}.`,
  passes: (step: string, to: string) => `From ${step} the case goes on to ${to}.`,
  takes: (step: string, path: string, to: string) => `At ${step} it takes the path ${path}, to ${to}.`,
  parts: (to: string) => `Now these are done at the same time: ${to}.`,
  joins: (step: string, to: string) => `${step}: all that is waited for has come. It goes on to ${to}.`,
  waits: (step: string, join: string) => `${step} is done; its branch waits at ${join}.`,
  comesTo: (join: string) => `This branch comes to ${join} and waits there.`,
  meanwhile: (host: string, step: string) => `While ${host} is being done, this happens: ${step}.`,
  over: (step: string) => `This branch is over at ${step}.`,
  endsAll: (step: string) => `${step} ends the whole case at once.`,
  wrong: {
    waitsForEver: (step: string, missing: string) =>
      `Nothing else is under way. ${step} waits for ever: nothing comes from ${missing}.`,
    severalTimes: (step: string) => `Now ${step} is to be done several times over for one case.`,
    everyRound: (step: string) => `${step} is begun once more; with each round there is another one.`,
    roundAndRound: 'From here it only goes round: no way leads to an end.',
    again: (step: string) => `${step} begins again although it is still being done.`,
    twiceOverOnePath: (step: string) =>
      `The same branch has come to ${step} twice, and another one has not come yet: one is too many.`,
    neverComes: (step: string) => `From here no case goes on to ${step}.`,
    brokenOff: (steps: string) => `This was still being done, and is broken off: ${steps}.`,
  },
  /** Above a step. */
  marks: {
    forEver: 'waits for ever',
    twice: 'several at once',
    several: (n: string) => `${n} at once`,
    never: 'never reached',
    noEnd: 'never ends',
    brokenOff: 'broken off',
  },
};
export type PlayedTrailWords = typeof playedTrail;
