// Digits of Arabic and Persian keyboards in a field of numbers: taken as they are meant, since numbers are shown with the digits of the
// other languages. Called by the field of numbers.
import { type RefObject, useEffect } from 'react';

export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}

/** What is typed or pasted into the input inside of `box` goes on as if it had been written in Latin digits. */
export function useOwnDigits(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    const onBeforeInput = (event: InputEvent) => {
      const { data } = event;
      if (data === null || latinDigits(data) === data) return;
      event.preventDefault();
      event.stopPropagation();
      // The only way to insert text so that the caret, undo of the browser and all listeners follow.
      document.execCommand('insertText', false, latinDigits(data));
    };
    element?.addEventListener('beforeinput', onBeforeInput, true);
    return () => element?.removeEventListener('beforeinput', onBeforeInput, true);
  }, [box]);
}
