// Until when: the budget, the ribbon on the real calendar, the due time in words and its proof. For every kind that can have a target.
import { type Deadline, explainWalk } from '@baton/core';
import { useWords } from '@baton/look';
import { DeadlineRibbon, DeadlineWalk, type RibbonMark } from '@baton/look/deadlines';
import { useEditor } from '../../document/editor-context';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { usePanelState, usePanelStore } from '../panel-state';
import { momentShort, rungSentence } from '../remind/rung-words';
import { Section } from '../section';
import { BasisMenu } from './basis-menu';
import { BudgetFields } from './budget-fields';
import { budgetUntil, workingNear } from './example';
import { ExampleStart } from './example-start';
import { countedHere, FIRST_DEADLINE } from './first-deadline';
import { Presets } from './presets';
import { TargetMore } from './target-more';
import { type ShownExample, useExample } from './use-example';

export interface DeadlineProps {
  /** Step or process (null) that it belongs to, for its problems. */
  readonly node: string | null;
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline | undefined, typing?: boolean) => void;
  readonly readOnly?: boolean;
  readonly title?: string;
}

/** With an invitation instead of the section where there is no target yet. */
export function DeadlineSection({
  deadline,
  ...rest
}: Omit<DeadlineProps, 'deadline'> & { deadline: Deadline | undefined }) {
  const { panel } = useWords();
  const { calendars } = useEditor().directory;
  const set = (first: Deadline) => rest.onChange(countedHere(first, calendars));
  if (deadline) return <Target {...rest} deadline={deadline} />;
  return (
    <Section title={rest.title ?? panel.sections.untilWhen} node={rest.node} fields={['deadline']}>
      <div className={styles.row}>
        <span>{panel.untilWhen.none}</span>
        {!rest.readOnly && (
          <QuietButton strong atEnd icon="clock" onPress={() => set(FIRST_DEADLINE)}>
            {panel.untilWhen.add}
          </QuietButton>
        )}
      </div>
      {!rest.readOnly && <Presets chosen={undefined} onChoose={(budget) => set({ budget })} />}
    </Section>
  );
}

function Target({ node, deadline, onChange, readOnly, title }: DeadlineProps) {
  const words = useWords();
  const example = useExample(deadline);
  const walk = usePanelState((state) => state.walk);
  const store = usePanelStore();
  return (
    <Section
      title={title ?? words.panel.sections.untilWhen}
      node={node}
      fields={['deadline']}
      more={example.dueAt !== null && <ExampleStart example={example} />}
    >
      <BudgetFields deadline={deadline} onChange={onChange} />
      {!readOnly && <Presets chosen={deadline.budget} onChoose={(budget) => onChange({ ...deadline, budget })} />}
      {example.dueAt !== null && (
        <Ribbon deadline={deadline} example={example} onChange={onChange} readOnly={readOnly} />
      )}
      <div className={styles.row}>
        {example.dueAt !== null ? (
          <b>{words.deadline.dueAt(example.format.instant(example.dueAt).replace(',', ''))}</b>
        ) : (
          <span>{'dueBy' in deadline.budget ? words.drawing.until.dueByHint : words.drawing.until.notYet}</span>
        )}
        {example.dueAt !== null && example.budget && (
          <QuietButton
            strong
            atEnd
            aria-expanded={walk}
            onPress={() => store.set((state) => ({ ...state, walk: !walk }))}
          >
            {walk ? words.deadline.hideWalk : words.deadline.showWalk}
          </QuietButton>
        )}
      </div>
      {walk && example.dueAt !== null && example.budget && (
        <DeadlineWalk
          lines={explainWalk(example.calendar, example.startAt, example.budget)}
          startAt={example.startAt}
          dueAt={example.dueAt}
          zone={example.calendar.calendar.zone}
        />
      )}
      {!readOnly && <BasisMenu deadline={deadline} onChange={onChange} />}
      <TargetMore deadline={deadline} onChange={onChange} />
    </Section>
  );
}

function Ribbon({ deadline, example, onChange, readOnly }: Omit<DeadlineProps, 'node'> & { example: ShownExample }) {
  const words = useWords();
  const names = useNames();
  const store = usePanelStore();
  const lit = usePanelState((state) => state.litRung);
  const { budget } = deadline;
  const dueAt = example.dueAt as number;
  const marks: RibbonMark[] = example.rungs.flatMap(({ rung, index, at }) =>
    at === null || at === dueAt
      ? []
      : [
          {
            id: String(index),
            label: 'share' in rung.at ? String(rung.at.share) : momentShort(rung.at, words, example.format),
            at,
            tone: at > dueAt ? 'late' : 'plain',
            says: rungSentence(rung, names, words, example.format),
          } as const,
        ],
  );
  const canMove = !readOnly && 'dueIn' in budget;
  return (
    <DeadlineRibbon
      shades={example.shades}
      startAt={example.startAt}
      dueAt={dueAt}
      zone={example.calendar.calendar.zone}
      marks={marks}
      litMark={lit === null ? undefined : String(lit)}
      onMarkHover={(id) => store.set((state) => ({ ...state, litRung: id === null ? null : Number(id) }))}
      onStartChange={(at, towards) =>
        store.set((state) => ({ ...state, exampleStartAt: workingNear(example.calendar, at, towards) }))
      }
      onDueChange={
        canMove
          ? (at) =>
              onChange(
                {
                  ...deadline,
                  budget: { dueIn: budgetUntil(example.calendar, example.startAt, at, budget.dueIn.unit) },
                },
                true,
              )
          : undefined
      }
    />
  );
}
