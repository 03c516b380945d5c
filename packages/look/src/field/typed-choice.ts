// What is typed into a ComboBox and left there: the one name that fits is taken by Enter, Tab and by leaving; anything else stays and is
// told of. Called by ComboBox.
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { type ComboBoxState, ComboBoxStateContext, useFilter } from 'react-aria-components/ComboBox';
import { useWords } from '../locale/locale-provider';
import type { SelectOption } from './select';

interface Missed {
  readonly text: string;
  readonly several: boolean;
  /** What was chosen when it was typed. */
  readonly before: ComboBoxState<object>['selectedKey'];
}

export interface TypedChoice {
  /** Why what stands in the field is no choice. */
  readonly error: string | undefined;
  /** Before the field itself answers the key. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  /** Before the field itself is left. */
  readonly onLeave: () => void;
  readonly follow: (state: ComboBoxState<object>) => void;
}

export function useTypedChoice(options: readonly SelectOption[]): TypedChoice {
  const { controls } = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [missed, setMissed] = useState<Missed | null>(null);
  const state = useRef<ComboBoxState<object> | null>(null);
  // Tab closes the list, and with it goes what was typed, before the field is left.
  const atTab = useRef<string | null>(null);

  /** Takes the one that fits `text`; where it is none, says so. */
  const take = (now: ComboBoxState<object>, text: string): boolean => {
    const fitting = fittingNames(options, text.trim(), contains);
    const [only] = fitting;
    if (only && fitting.length === 1) {
      setMissed(null);
      now.setValue(only.id);
      return true;
    }
    setMissed({ text, several: fitting.length > 1, before: now.selectedKey });
    return false;
  };
  const isNew = (now: ComboBoxState<object>, text: string) =>
    text.trim() !== '' && text !== options.find(({ id }) => id === now.selectedKey)?.name;

  return {
    error: missed ? (missed.several ? controls.severalMatch : controls.noMatches) : undefined,
    onKeyDownCapture(event) {
      const now = state.current;
      atTab.current = null;
      if (!now || event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') setMissed(null);
      const isOnOne = now.isOpen && now.selectionManager.focusedKey !== null;
      if (isOnOne || !isNew(now, now.inputValue)) return;
      if (event.key === 'Tab') atTab.current = now.inputValue;
      if (event.key !== 'Enter' || take(now, now.inputValue)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onLeave() {
      const now = state.current;
      const text = atTab.current ?? now?.inputValue ?? '';
      atTab.current = null;
      if (now && isNew(now, text) && !take(now, text)) now.setValue(null);
    },
    follow(now) {
      state.current = now;
      if (!missed) return;
      const isChosen = now.selectedKey !== null && now.selectedKey !== missed.before;
      if (isChosen || (now.isFocused && now.inputValue !== missed.text)) setMissed(null);
      else if (now.inputValue !== missed.text) now.setInputValue(missed.text);
    },
  };
}

/** Stands inside the ComboBox, where its state is known. */
export function FollowTyped({ typed }: { readonly typed: TypedChoice }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (state) typed.follow(state);
  });
  return null;
}

/** Those named exactly so; where none is, those whose names hold it. */
function fittingNames(
  options: readonly SelectOption[],
  text: string,
  contains: (whole: string, part: string) => boolean,
): readonly SelectOption[] {
  const fitting = options.filter(({ name, isDisabled }) => !isDisabled && contains(name, text));
  const exact = fitting.filter(({ name }) => contains(text, name));
  return exact.length > 0 ? exact : fitting;
}
