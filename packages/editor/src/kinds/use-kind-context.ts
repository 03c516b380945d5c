// What the looks of all kinds are told: the drawing, the people, words and formats of the language. Called by the stage.
import type { Diagram } from '@baton/core';
import { useFormat, useWords } from '@baton/look';
import { useMemo } from 'react';
import { EMPTY_DIRECTORY } from '../document/editor';
import type { KindContext } from './editor-kind';
import { useDescribe } from './use-describe';

export function useKindContext(diagram: Diagram, directory: KindContext['directory'] = EMPTY_DIRECTORY): KindContext {
  const [words, format] = [useWords(), useFormat()];
  const describe = useDescribe(diagram);
  return useMemo(
    () => ({ diagram, directory, words, format, describe }),
    [diagram, directory, words, format, describe],
  );
}
