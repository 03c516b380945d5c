// Work beside the page: questions are answered in a worker where the page may have one, else by the page itself. For checks, tests of a process
// and arrangements; each brings its worker and what the page does in its place.

export interface Beside<Question, Answer> {
  /** Rejects only when the work itself fails. */
  ask(question: Question): Promise<Answer>;
  /** What was asked and not answered yet is never answered. */
  close(): void;
}

interface Asked<Question> {
  readonly n: number;
  readonly question: Question;
}

type Answered<Answer> =
  | { readonly n: number; readonly answer: Answer }
  | { readonly n: number; readonly failed: string };

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** `start`: throws, or gives null, where the page may have no worker. One that cannot be loaded is given up for good: `here` answers then. */
export function openBeside<Question, Answer>(
  start: () => Worker | null,
  here: (question: Question) => Promise<Answer>,
): Beside<Question, Answer> {
  const waiting = new Map<number, Waiting<Question, Answer>>();
  let worker: Worker | null | undefined;
  let asked = 0;
  let isClosed = false;

  const answerHere = ({ question, resolve, reject }: Waiting<Question, Answer>) => {
    here(question).then((answer) => !isClosed && resolve(answer), reject);
  };
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const one of left) answerHere(one);
  };
  const open = (): Worker | null => {
    const made = startOrNull(start);
    if (!made) return null;
    made.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    made.onmessage = ({ data }: MessageEvent<Answered<Answer>>) => {
      const asker = waiting.get(data.n);
      waiting.delete(data.n);
      if ('failed' in data) asker?.reject(new Error(data.failed));
      else asker?.resolve(data.answer);
    };
    return made;
  };

  return {
    ask(question) {
      worker ??= worker === null ? null : open();
      const now = worker;
      return new Promise((resolve, reject) => {
        const one = { question, resolve, reject };
        if (!now) return answerHere(one);
        waiting.set(++asked, one);
        now.postMessage({ n: asked, question } satisfies Asked<Question>);
      });
    },
    close() {
      isClosed = true;
      worker?.terminate();
      worker = null;
      waiting.clear();
    },
  };
}

/** The other side, in the worker: one question, one answer with the same number. */
export function answerBeside<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  const scope = globalThis as unknown as {
    onmessage: ((event: MessageEvent<Asked<Question>>) => void) | null;
    postMessage(answered: Answered<Answer>): void;
  };
  scope.onmessage = async ({ data: { n, question } }) => {
    try {
      scope.postMessage({ n, answer: await answer(question) });
    } catch (error) {
      scope.postMessage({ n, failed: error instanceof Error ? error.message : String(error) });
    }
  };
}

function startOrNull(start: () => Worker | null): Worker | null {
  try {
    return start();
  } catch {
    // There are no workers here, or the host forbids them: the page answers.
    return null;
  }
}
