// Until when: the budget, the ribbon on the real calendar, the due time in words and its proof. For every kind that can have a target.
import { type Deadline, explainWalk } from '@baton/core';
import { DeadlineRibbon, DeadlineWalk, Menu, MenuItem, MenuSeparator, type RibbonMark, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { usePanelState, usePanelStore } from '../panel-state';
import { momentShort, rungSentence } from '../remind/rung-words';
import { Section } from '../section';
import { BudgetFields } from './budget-fields';
import { budgetUntil } from './example';
import { ExampleStart } from './example-start';
import { FIRST_DEADLINE } from './first-deadline';
import { Presets } from './presets';
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
  if (deadline) return <Target {...rest} deadline={deadline} />;
  return (
    <Section title={rest.title ?? panel.sections.untilWhen} node={rest.node} fields={['deadline']}>
      <div className={styles.row}>
        <span>{panel.untilWhen.none}</span>
        {!rest.readOnly && (
          <QuietButton strong atEnd icon="clock" onPress={() => rest.onChange(FIRST_DEADLINE)}>
            {panel.untilWhen.add}
          </QuietButton>
        )}
      </div>
      {!rest.readOnly && <Presets chosen={undefined} onChoose={(budget) => rest.onChange({ budget })} />}
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

/** What is seldom needed: another way to count, or no target at all. */
function BasisMenu({ deadline, onChange }: Pick<DeadlineProps, 'deadline' | 'onChange'>) {
  const words = useWords();
  const dates = useDiagram((diagram) => diagram.variables.find(({ type }) => type === 'date' || type === 'dateTime'));
  const { budget } = deadline;
  const { untilWhen } = words.panel;
  const now = 'dueIn' in budget ? untilWhen.fixed : 'dueBy' in budget ? untilWhen.fromData : untilWhen.computed;
  const set = (next: Deadline['budget']) => onChange({ ...deadline, budget: next });
  return (
    <div className={styles.row}>
      <Menu
        label={words.drawing.until.basis}
        trigger={
          <QuietButton opens aria-label={`${words.drawing.until.basis}: ${now}`}>
            {now}
          </QuietButton>
        }
      >
        <MenuItem
          icon="clock"
          isCurrent={'dueIn' in budget}
          onAction={() => !('dueIn' in budget) && set({ dueIn: { amount: 1, unit: 'workingDays' } })}
        >
          {untilWhen.fixed}
        </MenuItem>
        <MenuItem
          icon="calendar"
          isCurrent={'dueBy' in budget}
          isDisabled={!dates}
          hint={dates ? undefined : words.drawing.until.noDates}
          onAction={() => dates && set({ dueBy: dates.name })}
        >
          {untilWhen.fromData}
        </MenuItem>
        <MenuItem
          icon="adjust"
          isCurrent={'dueInAmount' in budget}
          onAction={() => !('dueInAmount' in budget) && set({ dueInAmount: '1', unit: 'workingDays' })}
        >
          {untilWhen.computed}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon="delete" isDanger onAction={() => onChange(undefined)}>
          {untilWhen.remove}
        </MenuItem>
      </Menu>
    </div>
  );
}
