// Time targets of the case: from its start or a step, to its end or a step.
import type { SpanClock } from '@baton/core';
import { IconButton, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { DeadlineSection } from '../deadline/deadline-section';
import { FIRST_DEADLINE } from '../deadline/first-deadline';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import form from '../form/form.module.css';
import { nameOfNode } from '../names';
import styles from '../panel.module.css';
import { freshId } from '../remind/usual-ladder';
import { Section } from '../section';
import process from './process.module.css';

const EDGE = ' ';

export function SpansSection() {
  const words = useWords();
  const edit = useEdit();
  const clocks = useDiagram((diagram) => diagram.clocks);
  const spans = clocks ?? [];
  const set = (next: readonly SpanClock[], typing = false) => {
    const change = { clocks: next.length > 0 ? [...next] : undefined };
    if (typing) edit.typeProcess(change);
    else edit.process(change);
  };
  const replace = (span: SpanClock, next: SpanClock, typing = false) =>
    set(
      spans.map((one) => (one === span ? next : one)),
      typing,
    );
  const add = () => {
    const deadline = { budget: { dueIn: { amount: 10, unit: 'workingDays' as const } } };
    const name = words.drawing.process.wholeCase;
    set([...spans, { id: freshId(spans, 'case'), name, from: 'start', to: 'end', deadline }]);
  };
  return (
    <Section title={words.drawing.process.clocks} node={null} fields={['clocks']}>
      {spans.map((span) => (
        <article key={span.id} className={process.span}>
          <div className={process.spanhead}>
            <div className={form.option}>
              <TypedText
                label={words.common.name}
                labelHidden
                place={`clock.${span.id}`}
                value={span.name}
                onType={(name) => name.trim() !== '' && replace(span, { ...span, name }, true)}
              />
              {!edit.readOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  className={styles.faint}
                  label={`${words.common.remove}: ${span.name}`}
                  onPress={() => set(spans.filter((one) => one !== span))}
                />
              )}
            </div>
            <Ends span={span} onChange={(next) => replace(span, next)} />
          </div>
          <DeadlineSection
            node={null}
            deadline={span.deadline}
            readOnly={edit.readOnly}
            onChange={(deadline, typing) => replace(span, { ...span, deadline: deadline ?? FIRST_DEADLINE }, typing)}
          />
        </article>
      ))}
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={add}>
            {words.panel.process.addSpan}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

function Ends({ span, onChange }: { readonly span: SpanClock; readonly onChange: (span: SpanClock) => void }) {
  const words = useWords();
  const { readOnly } = useEdit();
  const nodes = useDiagram((diagram) => diagram.nodes);
  const said = words.drawing.process;
  const steps = nodes
    .filter((node) => node.kind !== 'startEvent' && node.kind !== 'endEvent' && node.kind !== 'parallelGateway')
    .map((node) => ({ id: node.id, name: nameOfNode(node, words) ?? node.id }));
  return (
    <div className={process.from}>
      <Select
        label={said.from}
        isDisabled={readOnly}
        options={[{ id: EDGE, name: said.fromStart }, ...steps]}
        value={span.from === 'start' ? EDGE : span.from.step}
        onChange={(id) => onChange({ ...span, from: id === EDGE ? 'start' : { step: id } })}
      />
      <Select
        label={said.to}
        isDisabled={readOnly}
        options={[{ id: EDGE, name: said.toEnd }, ...steps]}
        value={span.to === 'end' ? EDGE : span.to.step}
        onChange={(id) => onChange({ ...span, to: id === EDGE ? 'end' : { step: id } })}
      />
    </div>
  );
}
