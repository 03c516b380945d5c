// A text for people into which case data is put: fields are picked from a list, and below it stands how it would read.
import { Icon, Menu, MenuItem, useWords } from '@baton/look';
import { useRef } from 'react';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { TYPE_ICONS } from '../form/variable-types';
import { AREA, type TextAt, useText } from '../language/use-text';
import wrong from '../section-problems.module.css';
import { QuietButton } from './quiet-button';
import { templatePieces, usesFields, withField } from './template';
import template from './template.module.css';
import { TypedArea } from './typed-text';

interface TemplateFieldProps extends Pick<TextAt, 'value' | 'onType' | 'place'> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly help?: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

export function TemplateField({ rows = 2, place, ...props }: TemplateFieldProps) {
  const { label, labelHidden, autoFocus } = props;
  const { value, onType, ...text } = useText({ ...props, place, room: AREA });
  const { template: said } = useWords().kindOptions;
  const edit = useEdit();
  const frame = useRef<HTMLDivElement>(null);
  const { variables } = useSpoken();
  const put = (name: string) => {
    const area = frame.current?.querySelector('textarea');
    const { text, cursor } = withField(value, name, area?.selectionStart ?? value.length);
    onType(text);
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(cursor, cursor);
    });
  };
  const pieces = usesFields(value) ? templatePieces(value, variables) : null;
  return (
    <div ref={frame} className={template.frame}>
      <TypedArea
        {...{ label, labelHidden, ...(autoFocus && { autoFocus }), ...text }}
        rows={rows}
        value={value}
        onType={onType}
      />
      {!edit.readOnly && variables.length > 0 && (
        <Menu
          placement="bottom start"
          trigger={
            <QuietButton icon="add" aria-label={`${said.fields}: ${label}`}>
              {said.fields}
            </QuietButton>
          }
        >
          {variables.map((variable) => (
            <MenuItem key={variable.name} icon={TYPE_ICONS[variable.type]} onAction={() => put(variable.name)}>
              {variable.label ?? variable.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      {pieces && (
        <p className={template.preview}>
          <span className={template.title}>{said.preview}</span>
          <bdi>
            {pieces.map((piece, i) =>
              piece.as === 'plain' ? (
                piece.text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
                <span key={i} className={piece.as === 'data' ? template.data : template.unknown}>
                  {piece.text}
                </span>
              ),
            )}
          </bdi>
        </p>
      )}
      {pieces
        ?.filter(({ as }) => as === 'unknown')
        .map(({ text }) => (
          <p key={text} className={wrong.warning}>
            <Icon name="warning" size={13} />
            <span>{said.unknown(text)}</span>
          </p>
        ))}
    </div>
  );
}
