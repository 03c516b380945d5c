// What a field of a handler's input is given; fields hold fields, so that one is handed down to those that draw further ones.
import type { GivenInput, ValueShape } from '@baton/core';
import type { ComponentType } from 'react';

export interface GivenFieldProps {
  readonly label: string;
  readonly shape: ValueShape;
  /** Absent: it is not given. */
  readonly given: GivenInput | undefined;
  readonly onChange: (given: GivenInput | undefined, typing?: boolean) => void;
  readonly isNeeded?: boolean;
  readonly help?: string | undefined;
  /** What it is when it is not given: case data of the same name, or what the handler does by itself. */
  readonly otherwise?: string | undefined;
  readonly error?: string | undefined;
}

export type FieldOfInput = ComponentType<GivenFieldProps>;
