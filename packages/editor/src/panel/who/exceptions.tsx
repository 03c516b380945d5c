// Who may not: the four-eyes rule, a person, people with much to do already. Pills that can be taken away, and a menu that adds one.
import type { AssignmentRule, Exclusion } from '@baton/core';
import { Icon, Menu, MenuItem, MenuSeparator, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import { useDiagram, useEditor } from '../../document/editor-context';
import { QuietButton } from '../fields/quiet-button';
import { nameOfNode, useNames } from '../names';
import styles from '../panel.module.css';
import { exceptionWords } from './rule-words';

const ALWAYS: readonly Exclusion[] = [{ type: 'owner' }, { type: 'starter' }, { type: 'offShift' }];
const LOADS = [3, 5, 8, 12];

export interface ExceptionsProps {
  readonly rule: AssignmentRule;
  readonly self: string;
  readonly onChange: (except: readonly Exclusion[]) => void;
}

export function Exceptions({ rule, self, onChange }: ExceptionsProps) {
  const words = useWords();
  const names = useNames();
  const diagram = useDiagram();
  const { directory } = useEditor();
  const except = rule.except ?? [];
  const add = (exclusion: Exclusion) => onChange([...except, exclusion]);
  const steps = diagram.nodes.filter((node) => node.kind === 'userTask' && node.id !== self);
  const has = (test: (exclusion: Exclusion) => boolean) => except.some(test);
  return (
    <div className={styles.pills}>
      {except.map((exclusion, i) => {
        const text = exceptionWords(exclusion, names, words);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: exceptions have no identity of their own
          <span key={i} className={styles.pill}>
            {text}
            <Button
              aria-label={`${words.common.remove}: ${text}`}
              onPress={() => onChange(except.filter((_, at) => at !== i))}
            >
              <Icon name="close" size={11} />
            </Button>
          </span>
        );
      })}
      <Menu trigger={<QuietButton icon="add">{words.panel.who.addException}</QuietButton>}>
        {steps
          .filter((step) => !has((one) => one.type === 'whoDid' && one.step === step.id))
          .map((step) => (
            <MenuItem key={step.id} icon="shield" onAction={() => add({ type: 'whoDid', step: step.id })}>
              {words.panel.who.notWhoDid(nameOfNode(step, words) ?? step.id)}
            </MenuItem>
          ))}
        {steps.length > 0 && <MenuSeparator />}
        {(has((one) => one.type === 'overLoad') ? [] : LOADS).map((open) => (
          <MenuItem key={open} icon="business" onAction={() => add({ type: 'overLoad', open })}>
            {words.panel.who.notOverLoad(open)}
          </MenuItem>
        ))}
        {ALWAYS.filter((exclusion) => !has((one) => one.type === exclusion.type)).map((exclusion) => (
          <MenuItem key={exclusion.type} icon="shield" onAction={() => add(exclusion)}>
            {exceptionWords(exclusion, names, words)}
          </MenuItem>
        ))}
        <MenuSeparator />
        {directory.people
          .filter((person) => !person.inactive && !has((one) => one.type === 'person' && one.person === person.id))
          .map((person) => (
            <MenuItem key={person.id} icon="person" onAction={() => add({ type: 'person', person: person.id })}>
              {words.panel.who.notPerson(person.name)}
            </MenuItem>
          ))}
      </Menu>
    </div>
  );
}
