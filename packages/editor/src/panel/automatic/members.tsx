// The members of an object that a handler takes, one field each, in the order of its schema.
import type { GivenInput, ValueShape } from '@baton/core';
import { useLocale } from '@baton/look';
import { hintOf, labelOf } from '../../handlers/shape-words';
import type { FieldOfInput, SaidText } from './given-props';

interface MembersProps {
  readonly Field: FieldOfInput;
  readonly shape: ValueShape;
  readonly given: (name: string) => GivenInput | undefined;
  readonly onChange: (name: string, given: GivenInput | undefined, typing?: boolean) => void;
  readonly otherwise?: (name: string, shape: ValueShape) => string | undefined;
  readonly error?: (name: string) => string | undefined;
  readonly said?: (name: string, shape: ValueShape) => SaidText | undefined;
}

export function Members({ Field, shape, given, onChange, otherwise, error, said }: MembersProps) {
  const locale = useLocale();
  return Object.entries(shape.properties ?? {}).map(([name, member]) => (
    <Field
      key={name}
      label={labelOf(name, member, locale)}
      help={hintOf(member, locale)}
      shape={member}
      isNeeded={(shape.required?.includes(name) ?? false) && member.default === undefined}
      given={given(name)}
      otherwise={otherwise?.(name, member)}
      error={error?.(name)}
      said={said?.(name, member)}
      onChange={(next, typing) => onChange(name, next, typing)}
    />
  ));
}
