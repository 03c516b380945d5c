// Further time targets of the same step, such as the first response beside the solution: each with its name, budget, conditions and reminders.
import '@baton/words/parts';
import type { Deadline, NodeOf } from '@baton/core';
import { IconButton, useWords } from '@baton/look';
import { FoldedSection } from '../advanced/folded-section';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import panel from '../panel.module.css';
import { RemindSection } from '../remind/remind-section';
import { freshId } from '../remind/usual-ladder';
import { DeadlineSection } from './deadline-section';
import { FIRST_DEADLINE } from './first-deadline';

type Timed = NodeOf<'userTask' | 'receiveTask' | 'subProcess' | 'callActivity'>;
type Clock = NonNullable<Timed['clocks']>[number];

export function FurtherSection({ node }: { readonly node: Timed }) {
  const words = useWords();
  const t = words.timing.further;
  const edit = useEdit();
  const clocks = node.clocks ?? [];
  const set = (next: readonly Clock[], typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { clocks: next.length > 0 ? [...next] : undefined });
  const replace = (clock: Clock, next: Clock, typing = false) =>
    set(
      clocks.map((one) => (one === clock ? next : one)),
      typing,
    );
  return (
    <FoldedSection
      title={t.title}
      node={node.id}
      fields={['clocks']}
      leadsHere={(place) => place.startsWith(`clock.${node.id}.`) || place.startsWith('pause.')}
      said={clocks.length > 0 ? t.said(clocks.length) : null}
    >
      {clocks.map((clock) => {
        const setDeadline = (deadline: Deadline | undefined, typing?: boolean) =>
          replace(clock, { ...clock, deadline: deadline ?? FIRST_DEADLINE }, typing);
        return (
          <article key={clock.id} className={panel.well}>
            <div className={panel.row}>
              <TypedText
                label={words.common.name}
                labelHidden
                place={`clock.${node.id}.${clock.id}`}
                value={clock.name}
                onType={(name) => name.trim() !== '' && replace(clock, { ...clock, name }, true)}
              />
              {!edit.readOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  className={panel.faint}
                  label={`${words.common.remove}: ${clock.name}`}
                  onPress={() => set(clocks.filter((one) => one !== clock))}
                />
              )}
            </div>
            <DeadlineSection node={null} deadline={clock.deadline} onChange={setDeadline} readOnly={edit.readOnly} />
            <RemindSection
              node={node.id}
              title={t.reminders}
              deadline={clock.deadline}
              onChange={setDeadline}
              readOnly={edit.readOnly}
            />
          </article>
        );
      })}
      {!edit.readOnly && clocks.length < 10 && (
        <QuietButton
          icon="add"
          onPress={() => set([...clocks, { id: freshId(clocks, 'clock'), name: t.first, deadline: FIRST_DEADLINE }])}
        >
          {t.add}
        </QuietButton>
      )}
    </FoldedSection>
  );
}
