// What an import tells, by how much it matters, each with its place in the file; and the same as a file to keep.
import '@baton/words/wizard';
import type { ImportProblem, ImportSeverity } from '@baton/bpmn';
import { Button, download, Icon, useDirection, useLocale, useWords } from '@baton/look';
import { importedThing, importProblem } from '@baton/words';
import { useMemo, useState } from 'react';
import styles from './import.module.css';
import { groupsOf } from './problem-groups';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const GROUPS = { error: 'errors', warning: 'warnings', info: 'infos' } as const;
const ICONS = { error: 'late', warning: 'warning', info: 'see' } as const;
const SHOWN_AT_FIRST = 30;
/** Of what is said of several. */
const PLACES = 3;

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
  const { importing: file } = words;
  if (problems.length === 0) return null;
  const sentence = (problem: ImportProblem) => importProblem(locale, problem.code, problem.facts);
  const report = () => {
    const lines = problems.map(
      (problem) =>
        `${name}:${problem.line}:${problem.column} ${[problem.element, problem.elementName].filter(Boolean).join(' ')} ${sentence(problem)}`,
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
  const { importing: file } = useWords();
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
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const groups = useMemo(
    () => groupsOf(problems, ({ code, facts }) => importProblem(locale, code, facts)),
    [problems, locale],
  );
  return (
    <>
      <ul>
        {groups.slice(0, most).map(({ sentence, problems: same }) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
            {same.slice(0, PLACES).map((problem) => (
              <Place key={`${problem.line} ${problem.column}`} problem={problem} />
            ))}
            {same.length > PLACES && <small>{words.importing.morePlaces(same.length - PLACES)}</small>}
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <Button size="s" variant="quiet" onPress={() => setMost(groups.length)}>
          {words.common.moreItems(groups.length - most)}
        </Button>
      )}
    </>
  );
}

/** What the step is called, or what it is; the number of its line for whoever opens the file. */
function Place({ problem }: { readonly problem: ImportProblem }) {
  const words = useWords();
  const dir = useDirection();
  const { elementName: name, elementType: type, line, column } = problem;
  const thing = type === undefined ? undefined : importedThing(words, type);
  const shown = name ?? (thing && words.importing.noName(thing));
  return (
    <small>
      {shown && (
        <>
          <bdi>{dir === 'rtl' ? shown.replace(' → ', ' ← ') : shown}</bdi>
          {' · '}
        </>
      )}
      {words.importing.place(line, column)}
    </small>
  );
}
