// One field of a form in the list: what it asks, whether it is needed, its place among the others (menu, or Alt with the arrows).
import type { FormField, Variable } from '@baton/core';
import { Icon, IconButton, Menu, MenuItem, Switch, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import form from './form.module.css';
import { lineDrag } from './line-drag';
import { TYPE_ICONS } from './variable-types';

interface FieldLineProps {
  readonly index: number;
  readonly count: number;
  readonly field: FormField;
  readonly variable: Variable | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
  readonly onRequired: (required: boolean) => void;
  /** To another place in the form. */
  readonly onMove: (to: number) => void;
  readonly children: ReactNode;
}

export function FieldLine(props: FieldLineProps) {
  const { index, count, field, variable, isOpen, onToggle, onRemove, onRequired, onMove, children } = props;
  const words = useWords();
  const said = words.kindOptions.form;
  const { readOnly } = useEdit();
  const name = field.label ?? variable?.label ?? field.variable;
  return (
    <li className={form.item} data-line={index}>
      {field.section && (
        <h4 className={form.heading} dir="auto">
          {field.section}
        </h4>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, caught once */}
      <div
        className={form.row}
        onKeyDown={(event) => {
          if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          event.stopPropagation();
          const to = index + (event.key === 'ArrowUp' ? -1 : 1);
          onMove(to);
          // The keyboard goes along: the same key moves the same field on.
          const line = event.currentTarget.closest('ul')?.querySelector(`:scope > [data-line="${to}"]`);
          line?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
        }}
      >
        {!readOnly && count > 1 && (
          <span className={form.grip} aria-hidden="true" data-grip onPointerDown={lineDrag(index, onMove)}>
            <Icon name="drag" size={12} />
          </span>
        )}
        <Button className={form.line ?? ''} aria-expanded={isOpen} onPress={onToggle} isDisabled={readOnly}>
          <Icon name={variable ? TYPE_ICONS[variable.type] : 'warning'} size={14} />
          <span className={form.name}>
            <bdi>{name}</bdi>
            {field.readOnly && <small> · {words.panel.form.readOnly}</small>}
          </span>
        </Button>
        {!field.readOnly && (
          <Switch
            aria-label={`${words.panel.form.required}: ${name}`}
            isSelected={field.required ?? false}
            isDisabled={readOnly}
            onChange={onRequired}
          >
            <small className={form.needed}>{words.panel.form.requiredShort}</small>
          </Switch>
        )}
        {!readOnly && count > 1 && (
          <Menu
            placement="bottom end"
            trigger={<IconButton icon="more" size="s" className={styles.faint} label={`${said.order}: ${name}`} />}
          >
            <MenuItem icon="up" keys="Alt ↑" isDisabled={index === 0} onAction={() => onMove(index - 1)}>
              {said.up(name)}
            </MenuItem>
            <MenuItem icon="down" keys="Alt ↓" isDisabled={index === count - 1} onAction={() => onMove(index + 1)}>
              {said.down(name)}
            </MenuItem>
          </Menu>
        )}
        {!readOnly && (
          <IconButton
            icon="close"
            size="s"
            className={styles.faint}
            label={`${words.common.remove}: ${name}`}
            onPress={onRemove}
          />
        )}
      </div>
      {isOpen && children}
    </li>
  );
}
