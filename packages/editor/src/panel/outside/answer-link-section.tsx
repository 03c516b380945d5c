// Answer from outside: whether someone without an account may answer the step by a signed link, what the page asks and offers, how long it works, whose
// letter carries it; below stands how the page will look.
import type { Diagram, NodeOf } from '@baton/core';
import { Checkbox, Select, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { FoldedSection } from '../advanced/folded-section';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import fields from '../fields/fields.module.css';
import { TemplateField } from '../fields/template-field';
import { VariableSelect } from '../fields/variable-select';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { AnswerPage } from './answer-page';

type AnswerLink = NonNullable<NodeOf<'userTask'>['answerLink']>;

const DAYS = 30;

export function AnswerLinkSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const { link } = words.handlers;
  const edit = useEdit();
  const names = useNames();
  const senders = useDiagram((diagram) => sendersFor(diagram, node.id), sameTexts);
  const { answerLink: value, outcomes = [] } = node;
  const set = (next: AnswerLink | undefined, typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { answerLink: next });
  const offered = value?.outcomes ?? outcomes.map(({ id }) => id);
  return (
    <FoldedSection
      title={link.title}
      node={node.id}
      fields={['answerLink']}
      said={value ? link.saidShort : null}
      leadsHere={(place) => place === `node.${node.id}.question`}
    >
      <Switch
        isSelected={value !== undefined}
        isDisabled={edit.readOnly}
        onChange={(isOn) => set(isOn ? {} : undefined)}
      >
        {link.on}
      </Switch>
      <p className={styles.hint}>{link.hint}</p>
      {value && (
        <>
          <TemplateField
            label={link.question}
            placeholder={node.name}
            place={`node.${node.id}.question`}
            value={value.question ?? ''}
            onType={(question) => set(without(value, 'question', question.trim() === '' ? undefined : question), true)}
          />
          {outcomes.length > 0 && (
            <fieldset className={fields.choices}>
              <legend>{link.answers}</legend>
              {outcomes.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  isSelected={offered.includes(id)}
                  isDisabled={edit.readOnly || (offered.length === 1 && offered[0] === id)}
                  onChange={(isOn) => {
                    const next = outcomes
                      .map((one) => one.id)
                      .filter((one) => (one === id ? isOn : offered.includes(one)));
                    set(without(value, 'outcomes', next.length === outcomes.length ? undefined : next));
                  }}
                >
                  {name}
                </Checkbox>
              ))}
            </fieldset>
          )}
          <VariableSelect
            label={link.note}
            none={link.noNote}
            only={({ type }) => type === 'text'}
            value={value.note}
            onChange={(note) => set(without(value, 'note', note))}
          />
          <Select
            label={link.goodFor}
            isDisabled={edit.readOnly}
            options={[
              { id: 'usual', name: link.usual },
              { id: 'own', name: link.ownTime },
            ]}
            value={value.goodFor ? 'own' : 'usual'}
            onChange={(id) => set(without(value, 'goodFor', id === 'own' ? { amount: DAYS, unit: 'days' } : undefined))}
          />
          {value.goodFor && (
            <DurationField
              value={value.goodFor}
              min={1}
              amountLabel={link.goodFor}
              onChange={(goodFor, typing) => set({ ...value, goodFor }, typing)}
            />
          )}
          <p className={styles.hint}>
            {senders.length > 0
              ? `${link.send}: ${senders.map(names.step).join(words.common.comma)}`
              : link.nobodySends}
          </p>
          <AnswerPage
            question={value.question ?? node.name ?? ''}
            answers={outcomes.filter(({ id }) => offered.includes(id)).map(({ name }) => name)}
            note={value.note}
          />
        </>
      )}
    </FoldedSection>
  );
}

/** A member that is not set is not there. */
function without<K extends keyof AnswerLink>(
  value: AnswerLink,
  member: K,
  next: AnswerLink[K] | undefined,
): AnswerLink {
  const { [member]: _, ...rest } = value;
  return (next === undefined ? rest : { ...rest, [member]: next }) as AnswerLink;
}

/** Automatic steps that run while the step is open: on a way that leaves its rim without stopping it, or in what begins meanwhile in the same part. */
function sendersFor({ nodes, flows }: Diagram, task: string): readonly string[] {
  const own = nodes.find(({ id }) => id === task);
  const rims = nodes.filter((one) => one.kind === 'boundaryEvent' && one.attachedTo === task);
  const beside = nodes.filter(
    (one) => one.kind === 'subProcess' && one.variant === 'event' && one.parent === own?.parent,
  );
  const reached = new Set(rims.map(({ id }) => id));
  for (const at of reached) for (const { from, to } of flows) if (from === at && to !== task) reached.add(to);
  const inside = new Set(beside.map(({ id }) => id));
  return nodes
    .filter((one) => 'handler' in one && one.handler !== undefined)
    .filter(({ id, parent }) => reached.has(id) || (parent !== undefined && inside.has(parent)))
    .map(({ id }) => id);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
