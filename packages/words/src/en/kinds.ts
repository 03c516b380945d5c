// Names and hints of step kinds: ten in the palette, and plain words for whatever an imported process holds besides.

export const kinds = {
  userTask: { name: 'Task for a person', hint: 'Someone does something until a due time.' },
  exclusiveGateway: { name: 'Decision', hint: 'A question with one answer; the case goes on along it.' },
  parallelGateway: { name: 'Do together', hint: 'Several paths run at the same time, then wait for each other.' },
  wait: { name: 'Wait', hint: 'Until a date passes or something arrives.' },
  serviceTask: { name: 'Automatic step', hint: 'The computer does it; nobody has to be there.' },
  sendTask: { name: 'Message or letter', hint: 'Goes out to the client or a colleague.' },
  subProcess: { name: 'Sub-process', hint: 'Several steps folded into one.' },
  boundaryEvent: { name: 'If this happens meanwhile', hint: 'Another way on while a step is still open.' },
  milestone: { name: 'Milestone', hint: 'A point worth knowing that it was reached.' },
  endEvent: { name: 'End', hint: 'Here the case is over, with a result.' },

  startEvent: { name: 'Start', hint: 'What begins a case.' },
  inclusiveGateway: { name: 'Any that apply', hint: 'Every path whose condition holds is taken.' },
  eventBasedGateway: { name: 'Whichever comes first', hint: 'Waits for several things; the first one decides.' },
  complexGateway: { name: 'Special decision', hint: 'A rule of its own decides which paths go on.' },
  scriptTask: { name: 'Calculation', hint: 'Fills case data from other case data.' },
  businessRuleTask: { name: 'Rule table', hint: 'A table of conditions gives the answer.' },
  receiveTask: { name: 'Wait for a message', hint: 'Goes on when it arrives.' },
  manualTask: { name: 'Work outside', hint: 'Done without the computer; only noted here.' },
  callActivity: { name: 'Another process', hint: 'Starts it and waits for its result.' },
  intermediateCatchEvent: { name: 'Wait', hint: 'Until a date passes or something arrives.' },
  intermediateThrowEvent: { name: 'Tell', hint: 'Something is told on the way; nobody waits for it.' },
  adHocSubProcess: { name: 'Steps in any order', hint: 'People choose which of them are needed.' },
  transaction: { name: 'All or nothing', hint: 'If one step fails, the others are undone.' },
  eventSubProcess: { name: 'If this happens at any time', hint: 'Runs whenever it happens while the case is open.' },
};
export type KindWords = typeof kinds;
