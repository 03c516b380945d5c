// The hooks in a real browser, on the real interface, which runs in the page.
import { type Office, openOffice } from '@baton/server/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createClient } from './call/create-client';
import { BatonProvider, useClaim, useItems, useLiveUpdates, useServerNow, useSession, useStartCase } from './react';

afterEach(() => void vi.unstubAllGlobals());

/** The stream of the interface behind the browser's name for it. */
function streamsOf(office: Office, person: string) {
  return class {
    readyState = 0;
    readonly #target = new EventTarget();
    readonly #ended = new AbortController();

    constructor(url: string) {
      void this.#read(url);
    }

    addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
      this.#target.addEventListener(type, (event) => listener(event as MessageEvent));
    }

    close() {
      this.readyState = 2;
      this.#ended.abort();
    }

    async #read(url: string) {
      const response = await (await office.as(person)).get(new URL(url).pathname);
      this.readyState = 1;
      this.#target.dispatchEvent(new Event('open'));
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      this.#ended.signal.addEventListener('abort', () => void reader?.cancel());
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        for (const [, data] of part.value.matchAll(/event: changed\ndata: (.*)\n/g)) {
          this.#target.dispatchEvent(new MessageEvent('changed', { data }));
        }
      }
    }
  };
}

async function clientOf(office: Office, person: string | null, lose: () => boolean = () => false) {
  const caller = await office.as(person);
  return createClient({
    baseUrl: 'http://127.0.0.1:4000',
    retryIn: [],
    fetch: async (request) => {
      const response = await caller.fetch(request);
      if (lose()) throw new TypeError('connection reset');
      return response;
    },
  });
}

it('knows that nobody is signed in', async () => {
  const office = await openOffice();
  const Who = () => {
    const { data } = useSession();
    return <p>{data === undefined ? 'asking' : data === null ? 'nobody' : data.person.name}</p>;
  };
  const screen = await render(
    <BatonProvider client={await clientOf(office, null)}>
      <Who />
    </BatonProvider>,
  );
  await expect.element(screen.getByText('nobody')).toBeVisible();
});

it('shows what is offered, takes it, and sees by itself what others start', async () => {
  const office = await openOffice({ limits: { coalesceIn: 1 } });
  vi.stubGlobal('EventSource', streamsOf(office, 'ann'));
  const Work = () => {
    const live = useLiveUpdates();
    const { data: offered } = useItems({ candidate: true });
    const { data: mine } = useItems({ mine: true });
    const claim = useClaim();
    const first = offered?.rows[0];
    return (
      <>
        <p>{live.state}</p>
        <p>{`offered ${offered?.total ?? '…'}, mine ${mine?.total ?? '…'}`}</p>
        {first && (
          <button type="button" onClick={() => claim.mutate({ instanceId: first.instanceId, item: first.item })}>
            Take it
          </button>
        )}
      </>
    );
  };
  const screen = await render(
    <BatonProvider client={await clientOf(office, 'ann')}>
      <Work />
    </BatonProvider>,
  );
  await expect.element(screen.getByText('live', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('offered 0, mine 0')).toBeVisible();
  const olga = await office.as('olga');
  await olga.post('/api/cases', { processId: 'order', variables: { client: 'N' }, commandId: 'c1' });
  await expect.element(screen.getByText('offered 1, mine 0')).toBeVisible();
  await screen.getByRole('button', { name: 'Take it' }).click();
  await expect.element(screen.getByText('offered 0, mine 1')).toBeVisible();
  office.server.close();
});

it('starts one case although the answer to the first click is lost and the button is pressed again', async () => {
  const office = await openOffice();
  let answersLost = 1;
  const client = await clientOf(office, 'ann', () => answersLost-- > 0);
  const Start = () => {
    const start = useStartCase();
    return (
      <>
        <button type="button" onClick={() => start.mutate({ processId: 'order', variables: { client: 'N' } })}>
          Start
        </button>
        <p>{start.isError ? start.error.code : (start.data?.key ?? 'nothing yet')}</p>
      </>
    );
  };
  const screen = await render(
    <BatonProvider client={client}>
      <Start />
    </BatonProvider>,
  );
  await screen.getByRole('button').click();
  await expect.element(screen.getByText('connection.lost')).toBeVisible();
  await screen.getByRole('button').click();
  await expect.element(screen.getByText('OR-1001')).toBeVisible();
  const cases = await (await office.as('olga')).get('/api/cases');
  expect(((await cases.json()) as { total: number }).total).toBe(1);
});

it('goes by the server’s clock', async () => {
  const office = await openOffice();
  const Clock = () => <p>{new Date(useServerNow()).toISOString().slice(0, 13)}</p>;
  const screen = await render(
    <BatonProvider client={await clientOf(office, 'ann')}>
      <Clock />
    </BatonProvider>,
  );
  await expect.element(screen.getByText('2026-04-27T08')).toBeVisible();
});
