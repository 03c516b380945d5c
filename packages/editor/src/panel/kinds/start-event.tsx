// Start: what begins a case; inside a sub-process that begins meanwhile: what begins that, and whether the rest stops.
import { RadioCards, Select, useWords } from '@baton/look';
import { useDiagram, useEditor, useNode } from '../../document/editor-context';
import { useEdit } from '../edit';
import { CaughtFields } from '../event/caught-fields';
import { EVENT_ICONS } from '../event/event-icons';
import { freshStart, MEANWHILE_STARTS, STARTS, type StartEventDefinition } from '../event/event-kinds';
import { ScheduleFields } from '../event/schedule-fields';
import { AgainFields, WaitFields } from '../event/timing-fields';
import { QuietButton } from '../fields/quiet-button';
import { PeriodFields } from '../outside/period-fields';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

const BY_HAND = 'byHand';

export const startEvent: PanelKind<'startEvent'> = {
  icon: 'play',
  Sections({ node }) {
    const { drawing, events, kindOptions, panel } = useWords();
    const edit = useEdit();
    const { view } = useEditor();
    const around = useNode(node.parent ?? null);
    const first = useDiagram((diagram) => diagram.variables[0]?.name ?? 'true');
    const isMeanwhile = around?.kind === 'subProcess' && around.variant === 'event';
    const isInside = node.parent !== undefined && !isMeanwhile;
    const { event } = node;
    const set = (next: StartEventDefinition | undefined, typing = false) =>
      (typing ? edit.typeNode : edit.node)(node, { event: next });
    const kinds = isMeanwhile ? MEANWHILE_STARTS : STARTS;
    return (
      <>
        <Section title={events.titles.start} node={node.id} fields={['event', 'interrupting']}>
          {!isInside && (
            <Select
              label={events.kind}
              labelHidden
              isDisabled={edit.readOnly}
              options={[
                ...(isMeanwhile ? [] : [{ id: BY_HAND, name: events.byHand, icon: 'person' } as const]),
                ...kinds.map((id) => ({ id, name: events.catches[id], icon: EVENT_ICONS[id] })),
              ]}
              value={event?.type ?? (isMeanwhile ? null : BY_HAND)}
              onChange={(type) => {
                if (type === (event?.type ?? BY_HAND)) return;
                const kind = kinds.find((one) => one === type);
                set(kind && freshStart(kind, isMeanwhile, first));
              }}
            />
          )}
          {event?.type === 'timer' && <StartTime value={event} onChange={set} />}
          {event?.type === 'compensation' && <p className={styles.hint}>{events.hints.compensation}</p>}
          {event && event.type !== 'timer' && event.type !== 'compensation' && (
            <CaughtFields value={event} onChange={(next, typing) => set(next as StartEventDefinition, typing)} />
          )}
          {isMeanwhile && event && event.type !== 'error' && event.type !== 'compensation' && (
            <RadioCards
              label={kindOptions.inside.around}
              arrangement="list"
              isDisabled={edit.readOnly}
              cards={[
                { id: 'stops', name: kindOptions.inside.stops },
                { id: 'goesOn', name: kindOptions.inside.goesOn },
              ]}
              value={node.interrupting === false ? 'goesOn' : 'stops'}
              onChange={(id) => edit.node(node, { interrupting: id === 'goesOn' ? false : undefined })}
            />
          )}
          {!event && !isInside && (
            <>
              <p className={styles.hint}>{drawing.start.hint}</p>
              <div className={styles.foot}>
                <QuietButton strong onPress={() => view.select(null)}>
                  {panel.process.title}
                </QuietButton>
              </div>
            </>
          )}
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};

type Timer = Extract<StartEventDefinition, { type: 'timer' }>;

/** A timetable begins cases; inside, a time counted from when the surroundings began. */
function StartTime({
  value,
  onChange,
}: {
  readonly value: Timer;
  readonly onChange: (value: Timer, typing?: boolean) => void;
}) {
  const { schedule, wait } = value;
  if (schedule)
    return (
      <>
        <ScheduleFields value={schedule} onChange={(next, typing) => onChange({ ...value, schedule: next }, typing)} />
        <PeriodFields
          value={value.onePer}
          calendar={value.calendar}
          onChange={(onePer) => {
            const { onePer: _, ...rest } = value;
            onChange(onePer ? { ...rest, onePer } : rest);
          }}
        />
      </>
    );
  if (!wait) return null;
  return (
    <>
      <WaitFields value={wait} onChange={(next, typing) => onChange({ ...value, wait: next }, typing)} />
      {!('cron' in wait) && (
        <AgainFields
          value={value.repeat}
          onChange={(repeat, typing) => {
            const { repeat: _, ...rest } = value;
            onChange(repeat ? { ...rest, repeat } : rest, typing);
          }}
        />
      )}
    </>
  );
}
