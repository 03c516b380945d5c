// Which handler a step calls: chosen by what the host offers, with search; typed by its name where the host does not tell.
import { textOf } from '@baton/core';
import { ComboBox, type SelectOption, useLocale, useWords } from '@baton/look';
import { useEditor, useStoreValue } from '../../document/editor-context';
import { useEdit } from '../edit';
import { TypedText } from '../fields/typed-text';
import { type Calling, canSay, HandlerForm } from './handler-form';
import { iconOf, pictureOf } from './handler-icon';
import { SaysField } from './says-field';

interface HandlerFieldProps {
  readonly node: Calling;
  /** A step that does something by itself may call nothing. */
  readonly canBeNone?: boolean;
}

const NONE = ' ';

export function HandlerField({ node, canBeNone = false }: HandlerFieldProps) {
  const words = useWords();
  const locale = useLocale();
  const edit = useEdit();
  const offers = useStoreValue(useEditor().handlers);
  const { handlers } = words;
  if (offers === null)
    return (
      <>
        <TypedText
          label={words.panel.automatic.handler}
          placeholder={canBeNone ? words.drawing.automatic.none : undefined}
          help={words.drawing.automatic.handlerHint}
          spellCheck="false"
          value={node.handler ?? ''}
          onType={(text) => {
            const handler = text.trim();
            if (handler !== '' || canBeNone) edit.typeNode(node, { handler: handler === '' ? undefined : handler });
          }}
        />
        {node.handler !== undefined && canSay(node) && <SaysField node={node} />}
      </>
    );
  const offer = offers.find(({ name }) => name === node.handler);
  const options: SelectOption[] = offers.map(({ name, title, description, icon }) => ({
    id: name,
    name: textOf(title, locale) ?? name,
    hint: textOf(description, locale) ?? (title === undefined ? undefined : name),
    icon: iconOf(icon),
    picture: pictureOf(icon),
  }));
  if (canBeNone) options.unshift({ id: NONE, name: handlers.none });
  if (node.handler !== undefined && !offer)
    options.unshift({ id: node.handler, name: node.handler, hint: handlers.gone, icon: 'warning' });
  return (
    <>
      <ComboBox
        key={node.handler}
        label={handlers.what}
        placeholder={handlers.search}
        isDisabled={edit.readOnly}
        options={options}
        defaultValue={node.handler ?? (canBeNone ? NONE : undefined)}
        onChange={(id) => {
          if (id === null || id === (node.handler ?? NONE)) return;
          edit.node(node, { handler: id === NONE ? undefined : id });
        }}
      />
      {offer && <HandlerForm node={node} offer={offer} />}
    </>
  );
}
