// What a field of a handler's input is given; fields hold fields, so that one is handed down to those that draw further ones.
import type { GivenInput, ValueShape } from '@baton/core';
import type { ComponentType } from 'react';

/** A text for people, into which case data is put, and which has words in other languages. */
export interface SaidText {
  /** Absent: the input is given in another way, or not at all. */
  readonly value: string | undefined;
  readonly place: string;
  /** What it was given before is taken away. */
  readonly onType: (text: string, typing: boolean) => void;
}

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
  /** Absent: it cannot be such a text. */
  readonly said?: SaidText | undefined;
}

export type FieldOfInput = ComponentType<GivenFieldProps>;
