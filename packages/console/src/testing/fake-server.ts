// A server in memory for stories and browser tests: it answers the client's requests from the sample company and keeps what is done.
// Not for production; it knows only as much as the screens need.
import type { AlertRow, BatonClient, BusinessCalendar, CaseLogRow, ItemDetail } from '@baton/client';
import { createClient } from '@baton/client';
import { refuse, reply } from './fake-answers';
import { previewOf, sampleChanges, sampleHolidays, samplePlaces, sampleRegions, versionsOf } from './fake-calendars';
import { processAnswer } from './fake-processes';
import { spokenIn } from './sample-arabic';
import { type SampleCase, sampleCases } from './sample-cases';
import { COMPANY_NAME, SAMPLE_NOW, sampleCalendar, samplePeople, sampleRoles } from './sample-company';
import { caseDetail, exportedBy, itemDetail, sampleLog } from './sample-details';
import { caseRow, instanceOf, itemRow, sampleAlerts } from './sample-rows';

export interface FakeServerOptions {
  /** Who is signed in; null: nobody yet. */
  readonly person?: string | null;
  /** Null: the server does not say it. */
  readonly company?: string | null;
  readonly permissions?: readonly string[];
  readonly channels?: readonly string[];
  readonly cases?: readonly SampleCase[];
  readonly alerts?: readonly AlertRow[];
  readonly calendars?: readonly BusinessCalendar[];
  /** Answers this path's requests with a refusal, as a broken or busy server would. */
  readonly failing?: readonly string[];
  /** Never answers requests of this path. */
  readonly hanging?: readonly string[];
  readonly testClock?: boolean;
  /** Told of every path that is read. */
  readonly onRead?: (path: string) => void;
  /** Whether people may be changed here; by default who may administer may. */
  readonly editable?: boolean;
  readonly preferences?: object;
  /** What the company calls its roles, calendars and holidays, in the language of the screens. */
  readonly companyWords?: Readonly<Record<string, string>>;
  /** People beside those of the sample company whom one can sign in as. */
  readonly crowd?: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
  readonly deadLetters?: readonly object[];
  /** The log of every case. */
  readonly log?: readonly CaseLogRow[];
  /** Why no case takes a message of the world outside. */
  readonly messageRefusal?: { readonly code: string; readonly facts: Body; readonly detail: string };
}

export interface FakeServer {
  readonly client: BatonClient;
  /** What was asked beyond reading, in order: method, path, body. */
  readonly commands: readonly { readonly path: string; readonly body: Record<string, unknown> }[];
  /** From now on the sample company is told in this language. */
  speak(locale: string): void;
}

type Body = Record<string, unknown>;

export function createFakeServer(options: FakeServerOptions = {}): FakeServer {
  let locale = 'en';
  let person = options.person === undefined ? 'nora' : options.person;
  const preferences = new Map<string | null, { locale?: string }>([[person, options.preferences ?? {}]]);
  let cases = [...(options.cases ?? sampleCases)];
  let calendars = [...(options.calendars ?? [sampleCalendar])];
  let alerts = [...(options.alerts ?? sampleAlerts)];
  const company = options.company === undefined ? COMPANY_NAME : options.company;
  const commands: { path: string; body: Body }[] = [];
  const permissions = options.permissions ?? ['start', 'do', 'administer', 'publish', 'export'];

  const session = () => ({
    person: samplePeople.find((one) => one.id === person),
    permissions,
    locale: preferences.get(person)?.locale ?? 'en',
    mode: 'development',
    company,
    channels: options.channels ?? ['app', 'mail', 'sms', 'chat'],
  });
  const caseOf = (id: string) => cases.find((one) => instanceOf(one.key) === id);
  const replace = (sample: SampleCase, change: Partial<SampleCase>) => {
    cases = cases.map((one) => (one.key === sample.key ? { ...one, ...change } : one));
  };

  function read(path: string, query: URLSearchParams): Response {
    const [, place, id, last] = path.split('/');
    const rows = <T>(list: readonly T[], more: object = {}) => reply({ rows: list, total: list.length, ...more });
    switch (place) {
      case 'session':
        if (id === 'choices') return rows([...samplePeople, ...(options.crowd ?? [])], { company, roles: sampleRoles });
        return reply(person === null ? null : session());
      case 'people':
        return rows(samplePeople);
      case 'roles':
        return rows(sampleRoles);
      case 'calendars':
        if (id)
          return rows(versionsOf(calendars.find((one) => one.id === id) ?? sampleCalendar), { changes: sampleChanges });
        return rows(calendars);
      case 'holidays':
        if (id !== 'places') return reply({ layer: sampleHolidays });
        return rows(query.has('country') ? sampleRegions : samplePlaces);
      case 'now':
        return reply({ now: SAMPLE_NOW, offset: 0, movable: options.testClock ?? false });
      case 'items': {
        if (id) {
          const sample = caseOf(id);
          return sample ? reply(itemDetail(sample)) : refuse(404, 'not-found');
        }
        const open = cases.filter((one) => !one.done && one.node !== 'fork' && !one.problem);
        return rows(
          (query.has('mine')
            ? open.filter((one) => one.person === person)
            : open.filter((one) => one.person === null && one.candidates?.includes(person ?? ''))
          ).map(itemRow),
        );
      }
      case 'cases': {
        if (last === 'log') return rows(options.log ?? sampleLog, { verified: true });
        if (id) {
          const sample = caseOf(id);
          return sample ? reply(caseDetail(sample)) : refuse(404, 'not-found');
        }
        const found = casesFor(cases, query);
        const from = Number(query.get('offset') ?? 0);
        return rows(found.slice(from, from + Number(query.get('limit') ?? 100)).map(caseRow), { total: found.length });
      }
      case 'directory':
        return reply({ editable: options.editable ?? permissions.includes('administer') });
      case 'preferences':
        return reply(preferences.get(person) ?? {});
      case 'alerts':
        if (id === 'dead') return rows(options.deadLetters ?? []);
        if (id === 'deliveries') {
          const all = [...alerts, ...((options.deadLetters ?? []) as readonly AlertRow[])];
          return rows(all.filter((one) => query.get('states')?.includes(one.state) ?? true));
        }
        return rows(alerts, {
          unread: alerts.filter((one) => one.acknowledgedAt === null && !one.since?.settled).length,
        });
      case 'processes':
        if (id === 'phrases') return rows([], { company: options.companyWords ?? {} });
        return reply(processAnswer(id, last));
      case 'test':
        return options.testClock ? reply({ now: SAMPLE_NOW, offset: 0 }) : refuse(404, 'not-found');
      default:
        return refuse(404, 'not-found');
    }
  }

  function act(path: string, body: Body): Response {
    commands.push({ path, body });
    const [, place, id, ...rest] = path.split('/');
    const act = rest.at(-1);
    if (place === 'session') {
      person = typeof body.person === 'string' ? body.person : null;
      return person === null ? new Response(null, { status: 204 }) : reply(session());
    }
    if (place === 'alerts') {
      alerts = alerts.map((one) =>
        one.delivery === id ? { ...one, acknowledgedAt: SAMPLE_NOW, acknowledgedBy: person ?? '' } : one,
      );
      return new Response(null, { status: 204 });
    }
    if (place === 'calendars') {
      const calendar = body.calendar as BusinessCalendar;
      if (id === 'preview') return reply(previewOf(calendar, cases));
      calendars = [...calendars.filter((one) => one.id !== calendar.id), calendar];
      return new Response(null, { status: 204 });
    }
    if (place === 'preferences') preferences.set(person, body);
    if (place === 'people' || place === 'roles' || place === 'preferences') return new Response(null, { status: 204 });
    if (place === 'absences') {
      const held = cases.filter((one) => one.person === body.person && !one.done);
      const breach = (one: SampleCase) => (one.dueAt !== null && one.dueAt < SAMPLE_NOW ? 'late' : 'while-away');
      const moves = held.map((one, i) => ({
        item: itemRow(one),
        to: body.to ?? (i % 3 === 2 ? null : 'tomas'),
        people: i % 3 === 2 ? ['tomas', 'nora'] : [],
        reasons: [],
        receiverHas: i % 3 === 2 ? null : 2 + i,
        breach: breach(one),
      }));
      if (id === 'plan') return reply({ person: body.person, moves });
      return reply({ moved: (body.moves as object[]).length, results: [] });
    }
    if (place === 'test') return reply({ now: Number(body.now ?? SAMPLE_NOW + Number(body.advanceBy)), offset: 0 });
    if (place === 'messages') {
      const refusal = options.messageRefusal ?? null;
      return reply({ status: refusal ? 'buffered' : 'delivered', refusal });
    }
    if (place === 'cases' && id === undefined) return reply({ instanceId: instanceOf('PO-1176'), key: 'PO-1203' });
    const sample = caseOf(id ?? '');
    if (!sample) return refuse(404, 'not-found');
    if (act === 'export') return reply({ rows: [...(options.log ?? sampleLog), exportedBy(person)], verified: true });
    if (act === 'claim') replace(sample, { person, candidates: [] });
    if (act === 'release') replace(sample, { person: null, candidates: ['nora', 'tomas'] });
    if (act === 'handOver') replace(sample, { person: String(body.to) });
    if (act === 'complete') {
      const missing = missingField(itemDetail(sample), body);
      if (missing) return refuse(422, 'item.field-missing', { variables: [missing] });
      replace(sample, { node: 'done', person: null, done: 'Delivered' });
    }
    return new Response(null, { status: 204 });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = decodeURIComponent(url.pathname.replace(/^\/api/, ''));
    if (options.hanging?.some((one) => path.startsWith(one))) return new Promise(() => {});
    if (options.failing?.some((one) => path.startsWith(one))) return refuse(500, 'internal');
    if (request.method === 'GET') options.onRead?.(path);
    if (request.method === 'GET') return read(path, url.searchParams);
    const text = await request.text();
    return act(path, text ? (JSON.parse(text) as Body) : {});
  }

  return {
    client: createClient({ fetch: async (request) => spokenIn(locale, await answer(request)), retryIn: [] }),
    commands,
    speak: (now) => {
      locale = now;
    },
  };
}

function casesFor(cases: readonly SampleCase[], query: URLSearchParams): SampleCase[] {
  const text = (query.get('text') ?? '').toLowerCase();
  const asked = query.get('status') ?? 'active';
  return cases
    .filter((one) => asked.includes(one.done === undefined ? 'active' : 'completed'))
    .filter((one) => `${one.key} ${one.title} ${one.client}`.toLowerCase().includes(text))
    .filter((one) => !query.has('problem') || one.problem)
    .filter((one) => query.get('late') !== 'overdue' || (one.dueAt !== null && one.dueAt < SAMPLE_NOW))
    .filter((one) => query.get('late') !== 'atRisk' || isAtRisk(caseRow(one)))
    .sort((a, b) => (a.dueAt ?? Number.MAX_VALUE) - (b.dueAt ?? Number.MAX_VALUE));
}

function isAtRisk({ riskAt, nextDueAt }: ReturnType<typeof caseRow>): boolean {
  return riskAt !== null && riskAt <= SAMPLE_NOW && nextDueAt !== null && nextDueAt > SAMPLE_NOW;
}

function missingField(detail: ItemDetail, body: Body): string | undefined {
  const values = (body.variables ?? {}) as Body;
  const outcome = String(body.outcome);
  return detail.step.form.find(
    (field) =>
      field.required &&
      (!field.outcomes || field.outcomes.includes(outcome)) &&
      (values[field.variable] ?? detail.variables[field.variable] ?? null) === null,
  )?.variable;
}
