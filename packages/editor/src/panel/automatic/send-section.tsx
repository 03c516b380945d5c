// How something goes out: as a message to other cases, or by a program of the company (mail, letter, chat).
import type { NodeOf } from '@baton/core';
import { RadioCards, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { MessageFields } from '../event/names-fields';
import { MappingsField } from '../fields/mappings-field';
import styles from '../panel.module.css';
import { Section } from '../section';
import { HandlerField } from './handler-field';
import { useOffer, withInput } from './use-offer';

export function SendSection({ node }: { readonly node: NodeOf<'sendTask'> }) {
  const words = useWords();
  const { send } = words.kindOptions;
  const edit = useEdit();
  const way = node.handler !== undefined ? 'handler' : 'message';
  const isEmpty = node.handler === undefined && node.message === undefined && node.messageFrom === undefined;
  return (
    <Section
      title={send.how}
      node={node.id}
      fields={withInput(['handler', 'says', 'message', 'messageFrom', 'correlationKey', 'payload'], useOffer(node))}
    >
      <RadioCards
        label={send.how}
        labelHidden
        arrangement="list"
        isDisabled={edit.readOnly}
        cards={[
          { id: 'message', name: send.asMessage },
          { id: 'handler', name: send.asHandler },
        ]}
        value={way}
        onChange={(next) => {
          if (next === way) return;
          edit.node(
            node,
            next === 'handler'
              ? { handler: 'send-mail', message: undefined, messageFrom: undefined, correlationKey: undefined }
              : { handler: undefined, message: 'message.sent' },
          );
        }}
      />
      {isEmpty && <p className={styles.hint}>{send.nothing}</p>}
      {way === 'handler' ? (
        <HandlerField node={node} />
      ) : (
        <MessageFields
          value={{ message: node.message, messageFrom: node.messageFrom, correlationKey: node.correlationKey }}
          direction="throw"
          onChange={({ message, messageFrom, correlationKey }, typing) =>
            (typing ? edit.typeNode : edit.node)(node, { message, messageFrom, correlationKey })
          }
        />
      )}
      <MappingsField
        label={words.events.carries}
        into="free"
        value={node.payload}
        onChange={(payload, typing) => (typing ? edit.typeNode : edit.node)(node, { payload })}
      />
    </Section>
  );
}
