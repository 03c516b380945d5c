// The acts that were used last from the command bar, kept in this browser. Where nothing can be kept they are forgotten with the page.
const KEY = 'baton.commands';
const MOST = 6;

let inPage: readonly string[] = [];

/** Ids, the last used first. */
export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : inPage;
  } catch {
    return inPage;
  }
}

export function keepCommand(id: string): void {
  // A step is a place and no act: it is gone with its drawing.
  if (id.startsWith('step ')) return;
  inPage = [id, ...recentCommands().filter((one) => one !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(inPage));
  } catch {
    // Kept in the page.
  }
}
