// Automatic: the handler of the host application, data set by formulas, and what if it fails.
import type { NodeOf } from '@baton/core';
import { IconButton, NumberField, Select, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import form from '../form/form.module.css';
import styles from '../panel.module.css';
import { Section } from '../section';

export function AutomaticSection({ node }: { readonly node: NodeOf<'serviceTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const { automatic } = words.drawing;
  const set = node.set ?? [];
  const change = (next: typeof set, typing = false) => {
    const value = next.length > 0 ? next : undefined;
    if (typing) edit.typeNode(node, { set: value });
    else edit.node(node, { set: value });
  };
  const retry = node.retry;
  return (
    <Section title={words.panel.sections.automatic} node={node.id} fields={['handler', 'set', 'retry']}>
      <TypedText
        label={words.panel.automatic.handler}
        placeholder={automatic.none}
        help={automatic.handlerHint}
        value={node.handler ?? ''}
        onType={(handler) => edit.typeNode(node, { handler: handler.trim() === '' ? undefined : handler.trim() })}
      />
      {set.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values are set in order and have no identity
        <div key={i} className={styles.well}>
          <div className={form.option}>
            <Select
              label={words.panel.automatic.result}
              labelHidden
              options={variables.map(({ name, label }) => ({ id: name, name: label ?? name }))}
              value={one.variable}
              onChange={(variable) => change(set.map((other, at) => (at === i ? { ...one, variable } : other)))}
            />
            <IconButton
              icon="close"
              size="s"
              className={styles.faint}
              label={words.common.remove}
              onPress={() => change(set.filter((_, at) => at !== i))}
            />
          </div>
          <FormulaField
            label={words.panel.automatic.formula}
            labelHidden
            value={one.value}
            onType={(value) =>
              change(
                set.map((other, at) => (at === i ? { ...one, value } : other)),
                true,
              )
            }
          />
        </div>
      ))}
      {!edit.readOnly && variables[0] && (
        <div className={styles.foot}>
          <QuietButton
            icon="add"
            onPress={() => change([...set, { variable: variables[0]?.name ?? '', value: 'null' }])}
          >
            {automatic.addValue}
          </QuietButton>
        </div>
      )}
      {node.handler && (
        <Switch
          isSelected={retry !== undefined}
          isDisabled={edit.readOnly}
          onChange={(isOn) =>
            edit.node(node, {
              retry: isOn ? { attempts: 3, wait: { amount: 10, unit: 'minutes' } } : undefined,
            })
          }
        >
          {words.panel.automatic.retries}
        </Switch>
      )}
      {retry && (
        <div className={styles.well}>
          <NumberField
            label={automatic.attempts}
            minValue={1}
            maxValue={20}
            value={retry.attempts}
            onChange={(attempts) =>
              Number.isInteger(attempts) && edit.typeNode(node, { retry: { ...retry, attempts } })
            }
          />
          <span className={form.label}>{words.panel.automatic.retryEvery}</span>
          <DurationField
            value={retry.wait}
            onChange={(wait, typing) => (typing ? edit.typeNode : edit.node)(node, { retry: { ...retry, wait } })}
          />
        </div>
      )}
    </Section>
  );
}
