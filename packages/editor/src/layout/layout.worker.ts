// Works out arrangements beside the page. One question, one answer with the same number.
import type { ArrangeAnswer, NumberedQuestion } from './arranger';
import { planArrangement } from './plan-arrangement';
import { finish } from './steps';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<NumberedQuestion>) => void) | null;
  postMessage(answer: ArrangeAnswer): void;
};

scope.onmessage = ({ data: { n, question } }) => {
  try {
    scope.postMessage({ n, plan: finish(planArrangement(question)) });
  } catch (error) {
    scope.postMessage({ n, failed: error instanceof Error ? error.message : String(error) });
  }
};
