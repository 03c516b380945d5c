// The four parts of an open try-out, sharing one moment: sample and what-if, canvas, what is seen, scrubber.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import { SegmentedControl, useLocale, useWords } from '@baton/look';
import { formatters } from '@baton/words';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { ProcessCanvas } from '../canvas/process-canvas';
import type { EditorDirectory } from '../document/editor';
import { useEditor } from '../document/editor-context';
import { calendarFor, compiledOf } from '../panel/deadline/example';
import { namesOf } from '../panel/names';
import { Aloud } from './aloud';
import { comingEvents } from './coming';
import { companyFor, type TryOutPeople } from './company';
import { coverageOverlays } from './coverage';
import { overlaysOf } from './overlays';
import { Scrubber, stepBack } from './scrubber';
import { SeenBy } from './seen-by';
import type { TryOutSession } from './session';
import { Side } from './side';
import styles from './try-out.module.css';
import { TryOutContext, type TryOutShared } from './try-out-context';
import { useCoverage } from './use-coverage';
import { usePlaying } from './use-playing';
import { useFutures, useMoment } from './use-try-out';

export interface TryOutStageProps {
  readonly diagram: Diagram;
  readonly published: Diagram | undefined;
  readonly session: TryOutSession;
  readonly people: TryOutPeople;
}

export function TryOutStage({ diagram, published, session, people }: TryOutStageProps) {
  const words = useWords();
  const locale = useLocale();
  const { directory: known } = useEditor();
  const moment = useMoment(session);
  const futures = useFutures(session);
  const [isCoverageShown, showCoverage] = useState(false);
  const coverage = useCoverage(diagram, moment, futures);
  /** Which of the two sides is there where only one has room. */
  const [half, setHalf] = useState<'run' | 'seen'>('run');
  const hasBegun = moment.case !== null;
  useEffect(() => setHalf(hasBegun ? 'seen' : 'run'), [hasBegun]);
  const [watched, setWatched] = useState<string | null>(null);
  const directory = useMemo<EditorDirectory>(() => ({ ...known, people: people.people }), [known, people]);
  const calendar = calendarFor(directory.calendars, undefined);
  const names = useMemo(() => namesOf(diagram, directory, words), [diagram, directory, words]);
  const format = useMemo(() => formatters(locale, calendar.zone), [locale, calendar.zone]);
  const coming = useMemo(
    () => comingEvents(moment, { diagram, names, words, format }),
    [moment, diagram, names, words, format],
  );
  const overlays = useMemo(
    () =>
      isCoverageShown
        ? coverageOverlays(diagram, coverage.passed, words)
        : overlaysOf(moment, { names, words, format, directory }),
    [isCoverageShown, coverage, diagram, moment, names, words, format, directory],
  );
  const taken = moment.detail?.state.takenFlows;
  const travelled = useMemo(
    () => (isCoverageShown ? coverage.passed : new Set(taken ?? [])),
    [isCoverageShown, coverage, taken],
  );
  const holder = moment.openItems[0]?.item.assignee ?? moment.openItems[0]?.item.candidates[0] ?? null;
  const lastTold = moment.alerts.at(-1)?.person ?? null;
  const person = watched ?? holder ?? lastTold ?? people.starter;
  const focus =
    moment.openItems.find(({ item }) => item.assignee === person || item.candidates.includes(person))?.item.node ??
    moment.case?.places.at(-1)?.node ??
    null;
  const inside = diagram.nodes.find((node) => node.id === focus)?.parent ?? null;
  const closedName = useMemo(() => {
    const holidays = new Map(calendar.holidays.map(({ date, name }) => [date, name]));
    return (day: string) => holidays.get(day);
  }, [calendar]);
  const company = useMemo(() => companyFor(people, known), [people, known]);
  const playing = usePlaying(session, moment, compiledOf(calendar));
  const shared: TryOutShared = {
    diagram,
    published,
    session,
    moment,
    futures,
    directory,
    names,
    format,
    calendar: compiledOf(calendar),
    closedName,
    coming,
    person,
    watch: setWatched,
    playing,
    company,
    starter: people.starter,
    coverage,
    isCoverageShown,
    showCoverage,
  };
  return (
    <TryOutContext value={shared}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole part; each has a button too */}
      <div className={styles.parts} data-half={half} onKeyDown={(event) => onKey(event, shared)}>
        <Side />
        <div className={styles.canvas}>
          <ProcessCanvas
            diagram={diagram}
            inside={inside}
            overlays={overlays}
            travelled={travelled}
            directory={directory}
            follow={isCoverageShown ? null : focus}
            label={words.editor.canvas.label}
          />
        </div>
        <SegmentedControl
          className={styles.halves}
          label={words.tryOut.title}
          value={half}
          onChange={setHalf}
          segments={[
            { id: 'run', name: hasBegun ? words.tryOut.whatIf : words.drawing.tryOut.startTitle },
            { id: 'seen', name: words.tryOut.seenBy(firstName(names.person(person))) },
          ]}
        />
        <SeenBy />
        <Scrubber />
        <Aloud />
      </div>
    </TryOutContext>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** Space plays or stops, a dot goes to the next event, a comma one step back, F begins another future from here. */
function onKey(event: KeyboardEvent<HTMLElement>, { session, coming, playing, moment }: TryOutShared) {
  const from = event.target as HTMLElement;
  // Keys are typed into a field; radios and boxes leave all but the space to whoever stands there.
  const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="textbox"], [role="spinbutton"]';
  if (from.closest(typed) || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = coming[0];
  if (event.key === '.' && next) void session.perform({ type: 'advance', to: next.at });
  else if (event.key === ',' && moment.canGoBack) stepBack(session, moment);
  else if (event.key === 'f' && moment.case?.status === 'active') void session.fork();
  else if (event.key === ' ' && !from.closest('button, input, [role="button"], a, [role="option"]')) playing.toggle();
  else return;
  event.preventDefault();
}
