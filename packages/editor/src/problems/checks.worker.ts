// Checks drawings beside the page, so that typing never waits for it. One question, one answer with the same number.
import { checkNow } from './check-now';
import type { CheckAnswer, CheckQuestion } from './checker';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CheckQuestion>) => void) | null;
  postMessage(answer: CheckAnswer): void;
};

scope.onmessage = ({ data: { n, diagram, surroundings } }) => {
  try {
    scope.postMessage({ n, problems: checkNow(diagram, surroundings) });
  } catch (error) {
    scope.postMessage({ n, failed: error instanceof Error ? error.message : String(error) });
  }
};
