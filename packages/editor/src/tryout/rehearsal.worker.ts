// Plays tests and looks for runs beside the page. One question, one answer with the same number.
import { rehearseNow } from './rehearse-now';
import type { RehearsalAnswer, RehearsalQuestion } from './rehearser';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<{ readonly n: number; readonly question: RehearsalQuestion }>) => void) | null;
  postMessage(answer: RehearsalAnswer): void;
};

scope.onmessage = ({ data: { n, question } }) => {
  rehearseNow(question).then(
    (answer) => scope.postMessage({ n, answer }),
    (error: unknown) => scope.postMessage({ n, failed: error instanceof Error ? error.message : String(error) }),
  );
};
