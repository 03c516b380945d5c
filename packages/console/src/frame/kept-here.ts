// What this browser, or this tab of it, keeps. Where a page is rendered on a server there is nothing: what is kept is shown once the browser
// has the page. Called by whatever reads something kept while it is rendered.

export function keptHere(key: string): string | null {
  return isBrowser() ? localStorage.getItem(key) : null;
}

export function keptInTab(key: string): string | null {
  return isBrowser() ? sessionStorage.getItem(key) : null;
}

/** What this browser asks for, most wanted first. */
export function languagesHere(): readonly string[] {
  return isBrowser() ? navigator.languages : [];
}

/** Later versions of Node have a navigator and a storage of their own: they say nothing of a reader. */
const isBrowser = (): boolean => typeof document !== 'undefined';
