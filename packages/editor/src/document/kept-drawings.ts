// Drawings that were set aside in this browser so that nothing is lost: the other side of a conflict, what could not be saved, a draft that
// cannot be read. Called by the draft saver; listed under Versions.

export type KeptBecause = 'mine' | 'theirs' | 'unsaved' | 'replaced' | 'broken';

export interface KeptDrawing {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly because: KeptBecause;
  /** Whose it is, where that is somebody else. */
  readonly by: string | null;
  /** The drawing as text: it may not be readable. */
  readonly text: string;
}

export interface KeptDrawings {
  /** Newest first. */
  list(processId: string): readonly KeptDrawing[];
  /** False: there is no room. What could not be saved is one at most, the last. */
  keep(processId: string, drawing: Omit<KeptDrawing, 'id'>): boolean;
  forget(processId: string, id: string): void;
  /** Calls back whenever something was kept or forgotten here. */
  subscribe?(listener: () => void): () => void;
}

/** A place for texts by key: `localStorage`, or a map where the browser has none. */
export interface TextPlace {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const MOST = 10;

export function createKeptDrawings(place: TextPlace = browserPlace()): KeptDrawings {
  const keyOf = (processId: string) => `baton.kept.${processId}`;
  const list = (processId: string): KeptDrawing[] => {
    try {
      const found: unknown = JSON.parse(place.getItem(keyOf(processId)) ?? '[]');
      return Array.isArray(found) ? (found as KeptDrawing[]) : [];
    } catch {
      // Somebody else wrote there: it is no list of ours.
      return [];
    }
  };
  const listeners = new Set<() => void>();
  const write = (processId: string, drawings: readonly KeptDrawing[]): boolean => {
    try {
      if (drawings.length === 0) place.removeItem(keyOf(processId));
      else place.setItem(keyOf(processId), JSON.stringify(drawings));
      for (const listener of listeners) listener();
      return true;
    } catch {
      // Full, or forbidden by the browser: the caller says so.
      return false;
    }
  };
  return {
    list,
    keep(processId, drawing) {
      const id = drawing.because === 'unsaved' ? 'unsaved' : `${drawing.at}-${drawing.because}`;
      const others = list(processId).filter((other) => other.id !== id && other.text !== drawing.text);
      const all = [{ ...drawing, id }, ...others].slice(0, MOST);
      // Where there is no room for all of them the oldest make room.
      for (let count = all.length; count > 0; count--) if (write(processId, all.slice(0, count))) return true;
      return false;
    },
    forget(processId, id) {
      const before = list(processId);
      const after = before.filter((drawing) => drawing.id !== id);
      if (after.length < before.length) write(processId, after);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function browserPlace(): TextPlace {
  try {
    if (typeof localStorage !== 'undefined') return localStorage;
  } catch {
    // Storage is forbidden here: what is kept stays as long as the page.
  }
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
