// The console's parts on a server: importing them touches no browser, and each renders something that the browser goes on with.
import { createClient } from '@baton/client';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const client = createClient({ baseUrl: 'https://crm.example', fetch: () => new Promise<Response>(() => {}) });

const parts = await import('./index');

function rendered(part: (console: typeof parts) => ReactNode, locale?: 'en' | 'ar'): string {
  return renderToString(
    <parts.ConsoleProvider client={client} scope="element" {...(locale && { locale })}>
      {part(parts)}
    </parts.ConsoleProvider>,
  );
}

describe('without a browser', () => {
  it.each([
    ['my tasks', ({ MyTasks }) => <MyTasks grouping="client" />],
    ['cases', ({ CaseList }) => <CaseList selection={{ view: 'overdue' }} />],
    ['a case', ({ CasePage }) => <CasePage instanceId="i-1" />],
    ['alerts', ({ AlertsInbox }) => <AlertsInbox />],
    ['calendars', ({ CalendarsPage }) => <CalendarsPage />],
  ] satisfies [string, (console: typeof parts) => ReactNode][])('renders %s', (_, part) => {
    expect(typeof globalThis.document).toBe('undefined');
    expect(rendered(part, 'en')).toMatch(/<div data-baton="".*<\w+ /);
    expect(rendered(part, 'ar')).toContain('dir="rtl"');
    // In no language of anybody: nobody has asked yet.
    expect(rendered(part)).toBe(rendered(part, 'en'));
  });
});
