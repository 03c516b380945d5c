// In which language a text of the drawing is said, where it is another than that in which it was written: for screen readers and for the shapes of
// letters. Given by the canvas, asked where names and words of the drawing are shown.
import { createContext, useContext } from 'react';

/** By place in `Diagram.texts`; undefined: as it was written, in a language that nobody has told. */
export type LangOf = (place: string) => string | undefined;

export const LangOfContext = createContext<LangOf>(() => undefined);

export function useLangOf(): LangOf {
  return useContext(LangOfContext);
}

/** Of the name of the step whose look is drawn; see `StepLook`. */
export const NameLangContext = createContext<string | undefined>(undefined);

export function useNameLang(): string | undefined {
  return useContext(NameLangContext);
}
