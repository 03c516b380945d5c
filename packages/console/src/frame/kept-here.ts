// What this browser, or this tab of it, keeps. A page that was rendered on a server says nothing of its reader: what is kept here is shown right
// after the browser has taken the page over as it was, not while it does. Called by whatever reads something kept while it is rendered.
import { useSyncExternalStore } from 'react';

const readers = new Set<() => void>();

/** Null: nothing is kept by this name. */
export function useKeptHere(key: string): string | null {
  return useSyncExternalStore(follow, () => localStorage.getItem(key), onServer);
}

/** For every part of this page that shows it, and other tabs. */
export function keepHere(key: string, value: string): void {
  localStorage.setItem(key, value);
  for (const read of readers) read();
}

/** What this browser asks for, most wanted first. */
export function useLanguagesHere(): readonly string[] {
  const languages = useSyncExternalStore(followNothing, () => navigator.languages.join(' '), onServer);
  return languages ? languages.split(' ') : [];
}

export function keptInTab(key: string): string | null {
  // Later versions of Node have a storage of their own: it says nothing of a reader.
  return typeof document === 'undefined' ? null : sessionStorage.getItem(key);
}

function follow(onChange: () => void): () => void {
  readers.add(onChange);
  window.addEventListener('storage', onChange);
  return () => {
    readers.delete(onChange);
    window.removeEventListener('storage', onChange);
  };
}

const followNothing = () => () => {};
const onServer = () => null;
