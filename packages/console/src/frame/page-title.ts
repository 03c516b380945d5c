// What the page is called in the tab of the browser, and said when one comes to it. Called by each view; embedded in a host's page it does nothing.
import { useWords } from '@baton/look';
import { useEffect, useLayoutEffect } from 'react';
import { useFrame } from './frame-context';

/** From the particular to the general: the case, then what it belongs to. What is not known yet is left out. */
export function usePageTitle(...parts: readonly (string | null | undefined)[]): void {
  const tell = useFrame()?.setTitle;
  const title = parts.filter(Boolean).join(' · ');
  useLayoutEffect(() => {
    if (title !== '') tell?.(title);
  }, [tell, title]);
}

/** Writes it; for what stands around all views. */
export function useDocumentTitle(title: string): void {
  const { product } = useWords().common;
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
