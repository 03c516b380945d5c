// The quick choice of who is responsible: type a part of a name, Enter. Opened by the summary under "Who", by several selected steps, by R on
// the canvas and in the text. The rule in full stays one press away.
import type { AssignmentRule } from '@baton/core';
import { Icon, type IconName, Popover, useDirection, useWords } from '@baton/look';
import type { RefObject } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { useFilter } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import menu from '../../canvas/kinds-menu.module.css';
import { usePoolTargets } from './pool-targets';

export interface WhoPickerProps {
  readonly triggerRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The rule that there is: its exceptions and its end are kept. */
  readonly rule?: AssignmentRule | undefined;
  readonly onChoose: (rule: AssignmentRule) => void;
  /** Offers the rule in full. */
  readonly onFull?: (() => void) | undefined;
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly rule: AssignmentRule;
}

const FULL = ' full';

export function WhoPicker({ triggerRef, isOpen, onOpenChange, rule, onChoose, onFull }: WhoPickerProps) {
  const words = useWords();
  const dir = useDirection();
  const { startsWith, contains } = useFilter({ sensitivity: 'base' });
  const choices = useChoices();
  const title = words.drawing.who.choose;
  return (
    <Popover
      triggerRef={triggerRef as RefObject<Element>}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      aria-label={title}
    >
      <div dir={dir} className={menu.menu}>
        <Autocomplete
          filter={(text, input) =>
            startsWith(text, input) || text.split(' ').some((part) => startsWith(part, input)) || contains(text, input)
          }
        >
          <SearchField aria-label={words.tools.who.search} autoFocus className={menu.search ?? ''}>
            <Icon name="search" size={14} />
            <Input placeholder={words.tools.who.search} />
          </SearchField>
          <ListBox
            aria-label={title}
            className={menu.list ?? ''}
            selectionMode="none"
            onAction={(key) => {
              onOpenChange(false);
              const chosen = choices.find((choice) => choice.id === key);
              if (chosen) onChoose(withKept(chosen.rule, rule));
              else onFull?.();
            }}
          >
            {choices.map((choice) => (
              <ListBoxItem key={choice.id} id={choice.id} textValue={choice.name} className={menu.item ?? ''}>
                <Icon name={choice.icon} />
                <bdi>{choice.name}</bdi>
              </ListBoxItem>
            ))}
            {onFull && (
              <ListBoxItem id={FULL} textValue={words.tools.who.inFull} className={menu.item ?? ''}>
                <Icon name="adjust" />
                <span>{words.tools.who.inFull}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Popover>
  );
}

/** Roles first, then those whom only a case knows, then all the people. */
function useChoices(): readonly Choice[] {
  const words = useWords();
  const { roles, people } = usePoolTargets('');
  return [
    ...roles.map(
      ({ id, name }): Choice => ({
        id: `role ${id}`,
        name,
        icon: 'people',
        rule: { pools: [{ type: 'role', role: id }], pick: 'leastLoaded' },
      }),
    ),
    {
      id: 'owner',
      name: words.drawing.who.kinds.owner,
      icon: 'card',
      rule: { pools: [{ type: 'owner' }], pick: 'offer' },
    },
    {
      id: 'starter',
      name: words.drawing.who.kinds.starter,
      icon: 'card',
      rule: { pools: [{ type: 'starter' }], pick: 'offer' },
    },
    {
      id: 'manager',
      name: words.tools.who.ownerManager,
      icon: 'up-to',
      rule: { pools: [{ type: 'managerOf', of: 'owner' }], pick: 'offer' },
    },
    ...people.map(
      ({ id, name }): Choice => ({
        id: `person ${id}`,
        name,
        icon: 'person',
        rule: { pools: [{ type: 'person', person: id }], pick: 'offer' },
      }),
    ),
  ];
}

function withKept(next: AssignmentRule, former: AssignmentRule | undefined): AssignmentRule {
  if (!former) return next;
  const { except, fallback, accept } = former;
  return { ...next, ...(except && { except }), ...(fallback && { fallback }), ...(accept && { accept }) };
}
