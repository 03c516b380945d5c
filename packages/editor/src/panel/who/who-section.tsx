// Who is responsible: the rule as one sentence, who that would be now, and the rule in full when it is opened.
import type { AssignmentRule, NodeOf } from '@baton/core';
import { Icon, useWords } from '@baton/look';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useAsked } from '../asked';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { ChoicePreview } from './choice-preview';
import { RuleEditor } from './rule-editor';
import { exceptionWords, poolWords, ruleWords, skillOf } from './rule-words';
import who from './who.module.css';
import { WhoPicker } from './who-picker';

export function WhoSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const names = useNames();
  const edit = useEdit();
  const first = useFirstRule(node);
  const [isOpen, setOpen] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const summary = useRef<HTMLButtonElement>(null);
  useAsked('who', () => setChoosing(true));
  const rule = node.assignment;
  const set = (assignment: AssignmentRule, typing = false) =>
    typing ? edit.typeNode(node, { assignment }) : edit.node(node, { assignment });
  const skill = rule && skillOf(rule);
  const said = rule ? ruleWords(rule, names, words) : words.panel.who.nobodyYet;
  const showFull = () => {
    if (!rule) set(first);
    setOpen(true);
  };
  return (
    <Section
      title={words.panel.sections.who}
      node={node.id}
      fields={['assignment']}
      more={
        !edit.readOnly && (
          <QuietButton opens aria-expanded={isOpen} onPress={() => (isOpen ? setOpen(false) : showFull())}>
            {isOpen ? words.tools.who.lessFull : words.panel.who.rule}
          </QuietButton>
        )
      }
    >
      <Button
        ref={summary}
        className={who.summary ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isChoosing}
        isDisabled={edit.readOnly}
        onPress={() => setChoosing(true)}
      >
        <Icon name={rule?.pools[0]?.type === 'role' || !rule ? 'people' : 'person'} size={14} />
        <span className={who.hidden}>{words.panel.who.rule}: </span>
        <span className={rule ? who.words : who.missing}>{said}</span>
        {skill && <span className={who.skill}>{words.panel.who.skill(skill)}</span>}
        <Icon name="down" size={14} />
      </Button>
      <WhoPicker
        triggerRef={summary}
        isOpen={isChoosing}
        onOpenChange={setChoosing}
        rule={rule}
        onChoose={set}
        onFull={showFull}
      />
      {isOpen && rule && !edit.readOnly && <RuleEditor rule={rule} self={node.id} onChange={set} />}
      {rule && <ChoicePreview rule={rule} />}
      {rule && !isOpen && (rule.except ?? []).length > 0 && <ExceptLine rule={rule} />}
      {rule?.fallback && !isOpen && (
        <div className={styles.row}>
          <Icon name="arrow" size={14} />
          <span>{words.panel.who.ifNobody(poolWords(rule.fallback, names, words))}</span>
        </div>
      )}
    </Section>
  );
}

function ExceptLine({ rule }: { readonly rule: AssignmentRule }) {
  const words = useWords();
  const names = useNames();
  const texts = (rule.except ?? []).map((exception) => exceptionWords(exception, names, words));
  return (
    <div className={styles.row}>
      <Icon name="shield" size={14} />
      <span>{texts.join(' · ')}</span>
    </div>
  );
}

/** What a step without a rule begins with: the role of its lane, else the first role there is, else the owner. */
function useFirstRule(node: NodeOf<'userTask'>): AssignmentRule {
  const lanes = useDiagram((diagram) => diagram.lanes);
  const { directory } = useEditor();
  const role = lanes.find((lane) => lane.id === node.lane)?.role ?? directory.roles[0]?.id;
  return role
    ? { pools: [{ type: 'role', role }], pick: 'leastLoaded' }
    : { pools: [{ type: 'owner' }], pick: 'offer' };
}
