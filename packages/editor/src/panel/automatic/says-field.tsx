// Texts for people that a step gives its handler, each under the name of an input: case data is put into them, and they have words in other languages.
// Where the handler tells what it takes, only those that it does not ask for stand here.
import type { NodeOf } from '@baton/core';
import { IconButton, useWords } from '@baton/look';
import { useEdit } from '../edit';
import fields from '../fields/fields.module.css';
import { QuietButton } from '../fields/quiet-button';
import { TemplateField } from '../fields/template-field';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';

type Says = NonNullable<NodeOf<'sendTask'>['says']>;

interface SaysFieldProps {
  readonly node: NodeOf<'serviceTask' | 'sendTask'>;
  /** Inputs of the handler by name; absent: it does not tell. */
  readonly asked?: Readonly<Record<string, unknown>>;
}

export function SaysField({ node, asked }: SaysFieldProps) {
  const { common, handlers, kindOptions } = useWords();
  const edit = useEdit();
  const says: Says = node.says ?? [];
  const shown = says.map((one, i) => ({ one, i })).filter(({ one }) => !asked?.[one.to]);
  const set = (next: Says, typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { says: next.length > 0 ? next : undefined });
  const change = (at: number, line: Says[number]) =>
    set(
      says.map((one, i) => (i === at ? line : one)),
      true,
    );
  if (shown.length === 0 && (asked || edit.readOnly)) return null;
  return (
    <fieldset className={fields.lines}>
      <legend className={fields.label}>{handlers.says}</legend>
      {shown.map(({ one, i }) => (
        <div key={i} className={styles.well}>
          <div className={fields.withAct}>
            <TypedText
              label={kindOptions.data.name}
              labelHidden
              spellCheck="false"
              value={one.to}
              onType={(to) =>
                /^[A-Za-z_]\w*$/.test(to) && says.every((other) => other.to !== to) && change(i, { ...one, to })
              }
            />
            {!edit.readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={`${common.remove}: ${one.to}`}
                onPress={() => set(says.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <TemplateField
            label={`${handlers.modes.text}: ${one.to}`}
            labelHidden
            place={`node.${node.id}.says.${one.to}`}
            value={one.text}
            onType={(text) => change(i, { ...one, text })}
          />
        </div>
      ))}
      {!edit.readOnly && !asked && (
        <div className={styles.foot}>
          <QuietButton
            icon="add"
            isDisabled={says.length >= 20}
            onPress={() => set([...says, { to: freshName(says), text: '' }])}
          >
            {handlers.addText}
          </QuietButton>
        </div>
      )}
    </fieldset>
  );
}

function freshName(says: Says): string {
  const name = ['subject', 'text'].find((one) => says.every(({ to }) => to !== one));
  for (let n = 2; ; n++) if (name || says.every(({ to }) => to !== `text${n}`)) return name ?? `text${n}`;
}
