// The fonts that a page in a frame of its own needs: the page around it does not lend them. Called by the print dialog.
import { useEffect, useState } from 'react';
import { fontFaces } from './embed-fonts';

/** Style text; empty until they are read. */
export function useFontFaces(html: string): string {
  const [faces, setFaces] = useState('');
  useEffect(() => {
    let gone = false;
    fontFaces(html).then(
      (style) => !gone && setFaces(style),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [html]);
  return faces;
}
