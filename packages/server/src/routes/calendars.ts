// Handlers: calendars. The engine sees to rights; public holidays are for who may put them into a calendar.
import type { HandlersOf } from '../app/context';
import type { calendarsContract } from '../contract/calendars';
import { holidayPlaces, holidaysOf } from '../holidays/public-holidays';
import { refuse } from '../problem/refusal';
import { content, done, refusalOf } from './reply';

export const calendarHandlers: HandlersOf<typeof calendarsContract> = {
  'GET /api/calendars/:id/versions': async ({ params }, { engine, scope }) => ({
    rows: await engine.calendarVersions(scope, params.id),
    changes: await engine.calendarChanges(scope, params.id),
  }),
  'POST /api/calendars/preview': async ({ body }, { engine, scope }) => {
    const reply = await engine.previewCalendar(scope, body.calendar);
    return reply.ok ? reply.preview : refusalOf(reply);
  },
  'POST /api/calendars': async ({ body }, { engine, scope }) =>
    done(await engine.saveCalendar(scope, body.calendar, body.reason)),
  'POST /api/calendars/layers': async ({ body }, { engine, scope }) => {
    const reply = await engine.saveCalendarLayer(scope, body.layer, body.reason);
    return reply.ok ? { calendars: [...reply.calendars] } : refusalOf(reply);
  },
  'GET /api/holidays/places': async ({ query }, { scope }) => {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed', {});
    return { rows: await holidayPlaces(query.country, query.language) };
  },
  'GET /api/holidays': async ({ query }, { scope }) => {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed', {});
    const { region, language, ...rest } = query;
    return content(
      await holidaysOf({
        ...rest,
        ...(region === undefined ? {} : { region }),
        ...(language === undefined ? {} : { language }),
      }),
    );
  },
};
