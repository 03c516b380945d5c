// The page that the benches of the editor open: the editor as a host embeds it, with a repository in memory, filling the window.
// `window.bench` is how a bench brings in a drawing and reads what has become of it.
import '@baton/look/fonts';
import '@baton/look/styles.css';

import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core';
import { type EditorDirectory, ProcessEditor } from '@baton/editor';
import type { LoadedDraft, LoadedVersion, ProcessRepository } from '@baton/engine';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { createRoot, type Root } from 'react-dom/client';

interface Opened {
  readonly draft: unknown;
  /** What is published and runs; absent: nothing yet. */
  readonly published?: unknown;
  readonly directory?: EditorDirectory;
  readonly select?: string;
  readonly locale?: Locale;
}

let root: Root | undefined;
let saved: Diagram | undefined;
let published: { diagram: Diagram; version: number } | undefined;

declare global {
  interface Window {
    bench: { open(what: Opened): void; drawing(): Diagram | undefined; published(): typeof published };
  }
}

window.bench = {
  open({ draft, published: running, directory, select, locale = 'en' }) {
    root?.unmount();
    saved = parsed(draft);
    published = running === undefined ? undefined : { diagram: parsed(running), version: 4 };
    root = createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ position: 'fixed', inset: 0 }}>
          <ProcessEditor
            repository={repository()}
            processId={saved.id}
            {...(directory && { directory })}
            {...(select !== undefined && { select })}
            onLeave={() => {}}
          />
        </div>
      </LocaleProvider>,
    );
  },
  drawing: () => saved,
  published: () => published,
};

function parsed(drawing: unknown): Diagram {
  const answer = parseDiagram(drawing);
  if (!answer.ok) throw new Error(`not a drawing: ${JSON.stringify(answer.issues)}`);
  return answer.diagram;
}

function repository(): ProcessRepository {
  let revision = 1;
  const running = (): LoadedVersion | null =>
    published
      ? ({
          processId: published.diagram.id,
          version: published.version,
          hash: String(published.version),
          format: 1,
          publishedAt: Date.UTC(2026, 2, 2, 9),
          publishedBy: 'nora',
          summary: '',
          diagram: published.diagram,
        } as unknown as LoadedVersion)
      : null;
  return {
    list: async () => [],
    loadDraft: async () =>
      ({
        diagram: saved,
        revision,
        basedOn: published?.version ?? null,
        savedAt: null,
        savedBy: null,
        problems: [],
      }) as LoadedDraft,
    saveDraft: async (_, change) => {
      saved = change.diagram;
      revision += 1;
      return { ok: true, revision, problems: [] };
    },
    check: async () => [],
    publish: async () => {
      published = { diagram: saved as Diagram, version: (published?.version ?? 0) + 1 };
      return { ok: true, version: published.version, hash: '' };
    },
    versions: async () => [running()].filter((version) => version !== null),
    version: async () => running(),
  };
}
