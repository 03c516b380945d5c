// The page that the benches of the editor open: the editor as a host embeds it, filling the window, over the real
// engine in memory where something is published, else over a repository of a few lines.
// `window.bench` is how a bench brings in a drawing and reads what has become of it.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import '@baton/look/page.css';

import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core';
import { type EditorDirectory, ProcessEditor } from '@baton/editor';
import { type LoadedDraft, type ProcessRepository, processRepository } from '@baton/engine';
import { createTestHost, type TestHost } from '@baton/engine/testing';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { createRoot, type Root } from 'react-dom/client';

interface Opened {
  readonly draft: unknown;
  /** What is published and runs; absent: nothing yet. */
  readonly published?: unknown;
  /** Running cases, each by the steps that are done in it. */
  readonly cases?: readonly (readonly string[])[];
  readonly directory?: EditorDirectory;
  readonly select?: string;
  readonly locale?: Locale;
  /** 0: nothing was saved yet, how to begin is asked. */
  readonly revision?: number;
}

/** Where the running cases are. */
interface Standing {
  readonly key: string;
  readonly version: number;
  readonly places: readonly string[];
}

let root: Root | undefined;
let saved: Diagram | undefined;
let host: TestHost | undefined;

declare global {
  interface Window {
    bench: {
      open(what: Opened): Promise<void>;
      close(): void;
      drawing(): Diagram | undefined;
      cases(): Promise<readonly Standing[]>;
    };
  }
}

window.bench = {
  async open(what) {
    root?.unmount();
    const { draft, directory, select, locale = 'en' } = what;
    saved = parsed(draft);
    const repository = what.published === undefined ? lightRepository(what) : await engineRepository(what, saved);
    root = createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ position: 'fixed', inset: 0 }}>
          <ProcessEditor
            repository={repository}
            processId={saved.id}
            {...(directory && { directory })}
            {...(select !== undefined && { select })}
            onLeave={() => {}}
          />
        </div>
      </LocaleProvider>,
    );
  },
  close() {
    root?.unmount();
    root = undefined;
  },
  drawing: () => saved,
  async cases() {
    if (!host) return [];
    const scope = await host.as(ANALYST).scope();
    const { rows } = await host.engine.queries.cases(scope, {}, { limit: 100 });
    return rows.map(({ key, version, places }) => ({ key, version, places: places.map(({ name }) => name) }));
  },
};

const ANALYST = 'nora';

function parsed(drawing: unknown): Diagram {
  const answer = parseDiagram(drawing);
  if (!answer.ok) throw new Error(`not a drawing: ${JSON.stringify(answer.issues)}`);
  return answer.diagram;
}

/** A company with an analyst, the process published, its cases on their way, the draft saved. */
async function engineRepository(
  { published, cases = [], directory }: Opened,
  draft: Diagram,
): Promise<ProcessRepository> {
  const roles = ['analyst', 'operations'].map((id) => ({ id, name: id }));
  const people = [...(directory?.people ?? []), { id: ANALYST, name: 'Nora Lind', roles: ['analyst', 'operations'] }];
  host = await createTestHost({
    people,
    roles: [...(directory?.roles ?? []), ...roles],
    diagrams: [parsed(published)],
  });
  for (const done of cases) {
    const instance = await host.as(ANALYST).start(draft.id);
    for (const step of done) await host.as(people[0]?.id ?? ANALYST).complete(step, { in: instance.id });
  }
  const real = processRepository(host.engine.processes, await host.as(ANALYST).scope(), host.engine.releases);
  const before = await real.loadDraft(draft.id);
  await real.saveDraft(draft.id, { diagram: draft, revision: before?.revision ?? 0 });
  return {
    ...real,
    async saveDraft(id, change) {
      const answer = await real.saveDraft(id, change);
      if (answer.ok) saved = change.diagram;
      return answer;
    },
  };
}

/** A repository that answers at once and keeps nothing: what is measured is the editor. */
function lightRepository({ revision: first = 1 }: Opened): ProcessRepository {
  let revision = first;
  host = undefined;
  return {
    list: async () => [],
    loadDraft: async () =>
      ({ diagram: saved, revision, basedOn: null, savedAt: null, savedBy: null, problems: [] }) as LoadedDraft,
    saveDraft: async (_, change) => {
      saved = change.diagram;
      revision += 1;
      return { ok: true, revision, problems: [] };
    },
    check: async () => [],
    publish: async () => ({ ok: true, version: 1, hash: '' }),
    versions: async () => [],
    version: async () => null,
  };
}
