// The people of the example company at work over HTTP, for the parts of a test that are not about the screen, and how they sign in on it.
import { type APIRequestContext, type Page, request } from '@playwright/test';
import { expect, type Product, test as productTest } from './product';

type Values = Readonly<Record<string, string | number | boolean>>;

interface Item {
  readonly item: number;
  readonly name: string;
  readonly status: string;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly closedAt: number | null;
  readonly dueAt: number | null;
}

interface Clock {
  readonly name: string;
  readonly token: number | null;
  readonly startedAt: number;
  readonly dueAt: number | null;
  readonly status: string;
  readonly moments: readonly { readonly rung: string; readonly at: number }[];
}

export interface CaseView {
  readonly case: { readonly key: string; readonly status: string; readonly outcome: string | null };
  readonly state: { readonly tokens: readonly { readonly token: number; readonly node: string }[] };
  readonly items: readonly Item[];
  readonly clocks: readonly Clock[];
}

export interface Office {
  /** Requests in the name of a person. */
  as(person: string): Promise<APIRequestContext>;
  /** Starts a case of the process as that person, about the client among the variables, and answers its id. */
  start(person: string, processId: string, variables: Values & { readonly client: string }): Promise<string>;
  see(instanceId: string): Promise<CaseView>;
  /** The open work item of that step, once it is there. */
  workItem(instanceId: string, step: string): Promise<Item>;
  /** Completes the step as the person responsible, or as the first who may take it; answers who that was. */
  complete(instanceId: string, step: string, values?: Values, outcome?: string): Promise<string>;
  /** A message of the world outside, once the case waits for it. */
  hear(instanceId: string, step: string, message: string, variables?: Values): Promise<void>;
  /** Moves the test clock to an instant, in epoch ms. */
  moveClock(now: number): Promise<void>;
  close(): Promise<void>;
}

/** Playwright's `test` with the running product and its people. */
export const test = productTest.extend<{ office: Office }>({
  office: async ({ product }, use) => {
    const office = openOffice(product);
    await use(office);
    await office.close();
  },
});

function openOffice(product: Product): Office {
  const hands = new Map<string, Promise<APIRequestContext>>();
  let acts = 0;

  async function arrive(person: string): Promise<APIRequestContext> {
    const hand = await request.newContext({ baseURL: product.url });
    await post(hand, '/api/session', { person });
    return hand;
  }
  const as = (person: string) => {
    const hand = hands.get(person) ?? arrive(person);
    hands.set(person, hand);
    return hand;
  };
  const commandId = () => `office-${++acts}`;

  /** The head of the business sees everything. */
  const see = async (instanceId: string): Promise<CaseView> => get(await as('vera'), `/api/cases/${instanceId}`);

  async function workItem(instanceId: string, step: string): Promise<Item> {
    const open = async () => (await see(instanceId)).items.filter((row) => row.name === step && row.closedAt === null);
    await expect.poll(async () => (await open()).length, `open work items of “${step}”`).toBe(1);
    return (await open())[0] as Item;
  }

  return {
    as,
    see,
    workItem,
    async start(person, processId, variables) {
      const links = [{ type: 'client', id: variables.client, label: variables.client }];
      const body = { processId, variables, links, commandId: commandId() };
      return (await post<{ instanceId: string }>(await as(person), '/api/cases', body)).instanceId;
    },
    async complete(instanceId, step, variables = {}, outcome) {
      const row = await workItem(instanceId, step);
      const person = row.assignee ?? row.candidates[0];
      if (person === undefined) throw new Error(`Nobody can do “${step}”`);
      const hand = await as(person);
      const url = `/api/items/${instanceId}/${row.item}`;
      if (row.assignee === null) await post(hand, `${url}/claim`, { commandId: commandId() });
      await post(hand, `${url}/complete`, { commandId: commandId(), variables, ...(outcome ? { outcome } : {}) });
      return person;
    },
    async hear(instanceId, step, name, variables = {}) {
      const waits = async () => (await see(instanceId)).state.tokens.some((token) => token.node === step);
      await expect.poll(waits, `the case waits at “${step}”`).toBe(true);
      const { key } = (await see(instanceId)).case;
      const reply = await post<{ status: string }>(await as('vera'), '/api/messages', {
        name,
        key,
        variables,
        messageId: commandId(),
      });
      expect(reply.status).toBe('delivered');
    },
    async moveClock(now) {
      await post(await as('vera'), '/api/test/clock', { now });
    },
    async close() {
      for (const hand of hands.values()) await (await hand).dispose();
    },
  };
}

/** Chooses the person on the sign-in page, which a signed-out browser is led to from any address. */
export async function signIn(page: Page, name: string, at = '/'): Promise<void> {
  await page.goto(at);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeHidden();
}

/** React Aria draws its own dot over a radio, so a pointer never lands on the input itself. */
export async function choose(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('radio', { name }).click({ force: true });
}

async function post<Reply>(hand: APIRequestContext, url: string, data: object): Promise<Reply> {
  const reply = await hand.post(url, { data });
  expect(reply.ok(), `POST ${url}: ${await reply.text()}`).toBe(true);
  return (reply.status() === 204 ? undefined : await reply.json()) as Reply;
}

async function get<Reply>(hand: APIRequestContext, url: string): Promise<Reply> {
  const reply = await hand.get(url);
  expect(reply.ok(), `GET ${url}: ${await reply.text()}`).toBe(true);
  return (await reply.json()) as Reply;
}
