// What an import tells, by how much it matters, each with its place in the file; and the same as a file to keep.
import '@baton/words/parts';
import type { ImportProblem, ImportSeverity } from '@baton/bpmn';
import { Button, Icon, useLocale, useWords } from '@baton/look';
import { importProblem } from '@baton/words';
import { useState } from 'react';
import { download } from '../files/download';
import styles from './import.module.css';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const GROUPS = { error: 'errors', warning: 'warnings', info: 'infos' } as const;
const ICONS = { error: 'late', warning: 'warning', info: 'see' } as const;
const SHOWN_AT_FIRST = 30;

export interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
  /** Of the file. */
  readonly name: string;
  /** Nothing of the file can be taken over: these say why. */
  readonly isRefused?: boolean;
}

export function ProblemList({ problems, name, isRefused = false }: ProblemListProps) {
  const words = useWords();
  const locale = useLocale();
  const { file } = words.beginning;
  if (problems.length === 0) return null;
  const sentence = (problem: ImportProblem) => importProblem(locale, problem.code, problem.facts);
  const report = () => {
    const lines = problems.map(
      (problem) => `${name}:${problem.line}:${problem.column} ${problem.element ?? ''} ${sentence(problem)}`,
    );
    download(new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }), `${name}.txt`);
  };
  return (
    <section className={styles.problems}>
      <header>
        {!isRefused && <h3>{file.found(problems.length)}</h3>}
        <Button size="s" variant="quiet" icon="download" onPress={report}>
          {file.list}
        </Button>
      </header>
      {isRefused && <Lines problems={problems} />}
      {SEVERITIES.filter(() => !isRefused).map((severity) => (
        <Group key={severity} severity={severity} problems={problems.filter((one) => one.severity === severity)} />
      ))}
    </section>
  );
}

function Group({
  severity,
  problems,
}: {
  readonly severity: ImportSeverity;
  readonly problems: readonly ImportProblem[];
}) {
  const { file } = useWords().beginning;
  if (problems.length === 0) return null;
  return (
    <details open={severity !== 'info'} data-severity={severity}>
      <summary>
        <Icon name={ICONS[severity]} size={14} />
        {file[GROUPS[severity]]}
        <span>{problems.length}</span>
      </summary>
      <Lines problems={problems} />
    </details>
  );
}

function Lines({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const words = useWords();
  const locale = useLocale();
  const { file } = words.beginning;
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <ul>
        {problems.slice(0, most).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code} ${JSON.stringify(problem.facts)}`}>
            <bdi>{importProblem(locale, problem.code, problem.facts)}</bdi>
            <small>
              {file.place(problem.line, problem.column)}
              {problem.element && (
                <>
                  {' · '}
                  <bdi>{problem.element}</bdi>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <Button size="s" variant="quiet" onPress={() => setMost(problems.length)}>
          {words.common.moreItems(problems.length - most)}
        </Button>
      )}
    </>
  );
}
