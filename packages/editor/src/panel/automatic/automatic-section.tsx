// Automatic: the handler of the host application, data set by formulas, and what if it fails.
import type { NodeOf } from '@baton/core';
import { NumberField, Switch, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import form from '../form/form.module.css';
import styles from '../panel.module.css';
import { Section } from '../section';
import { HandlerField } from './handler-field';
import { SetField } from './set-field';
import { useOffer, withInput } from './use-offer';

export function AutomaticSection({ node }: { readonly node: NodeOf<'serviceTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const { automatic } = words.drawing;
  const retry = node.retry;
  return (
    <Section
      title={words.panel.sections.automatic}
      node={node.id}
      fields={withInput(['handler', 'says', 'set', 'retry'], useOffer(node))}
    >
      <HandlerField node={node} canBeNone />
      <SetField
        value={node.set ?? []}
        onChange={(next, typing) => {
          const set = next.length > 0 ? next : undefined;
          (typing ? edit.typeNode : edit.node)(node, { set });
        }}
      />
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
