// Puts the engine's parts together.
import { createAlertDesk } from '../alerts/alert-desk';
import { createAlertWriter } from '../alerts/alert-writer';
import { scopeOf } from '../authority/scope';
import { createCalendarService } from '../calendars/calendar-service';
import { createCompiledCalendars } from '../calendars/compiled-calendars';
import { createEditedCalendars } from '../calendars/edited-calendars';
import { childWorker } from '../children/child-worker';
import { createTellParent, parentWorker } from '../children/parent-worker';
import { createAbsencePlans } from '../directory/absence-plan';
import { createDirectoryAdmin } from '../directory/directory-admin';
import { createOpenWork } from '../directory/open-work';
import { type ChangedTopic, createEngineEvents } from '../events/engine-events';
import { createCommitter } from '../instance/committer';
import { createInstanceCache } from '../instance/instance-cache';
import { createInstances } from '../instance/instances';
import { createLoadBook } from '../instance/load-book';
import { toLiveInstance } from '../instance/load-instance';
import { createMoveMany } from '../instance/move-many';
import { createPeopleSource } from '../instance/people-source';
import { createAnswerDesk } from '../links/answer-desk';
import { createLinkSigner } from '../links/signed-link';
import { verifyLog } from '../log/verify-log';
import { createCorrelation } from '../messages/correlation';
import { createKeyedLock } from '../messages/keyed-lock';
import { createMessageDesk } from '../messages/message-desk';
import { createMessageStarts } from '../messages/message-starts';
import { messageWorker } from '../messages/message-worker';
import { createMigrationDesk } from '../migration/migration-desk';
import { createDispatcher } from '../outbox/dispatcher';
import { createHandlerBook } from '../outbox/handler-book';
import { createHeldWork } from '../outbox/held-work';
import { resolveWorker } from '../outbox/resolve-later';
import { jobWorker } from '../outbox/run-job';
import { deliveryWorker } from '../outbox/send-delivery';
import { createProcessGraphs } from '../processes/process-graphs';
import { createProcessService } from '../processes/process-service';
import { createQueries } from '../queries/engine-queries';
import { signalWorker } from '../signals/broadcast';
import { createStallScan } from '../stalls/stall-scan';
import { caseWorker } from '../starts/case-worker';
import { createSchedulePump } from '../starts/schedule-pump';
import { createTimerPump } from '../timers/timer-pump';
import { createReleaseService } from '../versions/release-service';
import { createAfterCommit } from './after-commit';
import { createBackground } from './background';
import { createCaseBeginner } from './begin-case';
import { createCaseCommands } from './command-case';
import type { Engine } from './engine';
import { type EngineOptions, settingsOf } from './options';
import { createPulse } from './pulse';
import { createStartCase } from './start-case';

/** One engine per store: what it keeps in memory is true only while nobody else changes the same instances unseen. */
export function createEngine(options: EngineOptions): Engine {
  const { store, runtime, directory } = options;
  const set = settingsOf(options);
  const channels = new Map((options.channels ?? []).map((channel) => [channel.channel as string, channel]));
  const ways = () => [...new Set(['app', ...channels.keys()])];
  const handlers = createHandlerBook(options.handlers);

  const events = createEngineEvents();
  const background = createBackground(runtime);
  const calendars = createCompiledCalendars(store);
  const graphs = createProcessGraphs(store, calendars.zone);
  const loads = createLoadBook(store);
  const people = createPeopleSource(directory, loads, runtime, set.directoryTimeoutIn);
  const cache = createInstanceCache(async (ids) => {
    const stored = await store.loadMany(ids);
    return new Map(stored.map((one) => [one.instanceId, toLiveInstance(one, graphs)]));
  }, set.cachedCases);

  const { committed, uncertain } = createAfterCommit(events, background, runtime, () => ({
    instances,
    correlation,
    starts,
    held,
    poke: (at) => pulse.poke(at),
  }));
  const routing = { channels: new Set((options.channels ?? []).map(({ channel }) => channel)) };
  const committer = createCommitter(store);
  const parts = { store, runtime, cache, committer, people, loads, calendars, routing, committed, uncertain };
  const instances = createInstances(parts);

  const edited = createEditedCalendars(store, instances, createMoveMany(parts, instances), calendars, runtime);
  const calendarService = createCalendarService(store, calendars, edited, runtime, () => {
    calendars.changed();
    tellEveryone('calendars');
    background.add(edited.follow(), 'calendar');
  });
  const stalls = createStallScan(store, instances, calendars, runtime);

  const beginner = createCaseBeginner(store, instances, people, runtime);
  const starts = createMessageStarts({ store, graphs, beginner, runtime });
  const correlation = createCorrelation({
    store,
    instances,
    runtime,
    starts,
    lock: createKeyedLock(),
    ttlIn: set.messageTtlIn,
  });
  const held = createHeldWork(store, instances, runtime, (at) => pulse.poke(at));
  const tellParent = createTellParent(store, instances, held);
  const links = createLinkSigner(options.linkSecret);
  const answers = createAnswerDesk({ store, instances, calendars, links, runtime, baseUrl: set.baseUrl });
  const writer = createAlertWriter(instances, people, calendars, runtime, set, store, links);
  const openWork = createOpenWork(store, instances, people, calendars, runtime);
  const resolve = resolveWorker(store, instances, runtime);
  const dispatcher = createDispatcher(
    store,
    runtime,
    {
      job: jobWorker(store, instances, runtime, handlers, answers, held),
      delivery: deliveryWorker(store, instances, runtime, channels, writer),
      assign: resolve,
      address: resolve,
      async directory(row) {
        const given = await openWork.giveAnew();
        if (given.ok) await store.updateOutbox({ remove: [row.id] });
        else await store.updateOutbox({ postpone: [{ id: row.id, notBeforeAt: runtime.now() + 60_000 }] });
      },
      signal: signalWorker({ store, instances, graphs, beginner, runtime, held }),
      message: messageWorker(store, correlation),
      child: childWorker({ store, instances, graphs, beginner, runtime, lock: createKeyedLock(), tellParent }),
      parent: parentWorker(tellParent),
      start: caseWorker({ store, instances, graphs, beginner, runtime }),
    },
    () => pulse.poke(runtime.now()),
  );
  const timers = createTimerPump(store, instances, runtime);
  const schedules = createSchedulePump({ store, runtime, graphs, calendars, beginner, events });
  const pulse = createPulse({ store, runtime, timers, schedules, dispatcher, correlation, background });

  const tellEveryone = (...topics: ChangedTopic[]) => {
    try {
      events.emit('changed', { topics, people: [] });
    } catch (error) {
      runtime.fault(error, { during: 'events' });
    }
  };
  const changed = () => tellEveryone('processes');

  /** What was sent before someone waited for it may begin cases now; the first moment of a schedule may be near. */
  const published = () => {
    starts.published();
    pulse.poke(runtime.now());
    background.add(correlation.recover(), 'correlation');
  };

  const commands = createCaseCommands(store, instances, people);
  const migration = createMigrationDesk({ store, instances, graphs, runtime, changed });

  return {
    async scope({ person: id }) {
      const { people: everyone } = await people.directory();
      const person = everyone.get(id);
      return person && !person.inactive ? scopeOf(person, everyone.values()) : null;
    },
    start: createStartCase(store, graphs, beginner, people, runtime),
    command: commands.command,
    acknowledge: commands.acknowledge,
    answers,
    alerts: createAlertDesk(store, instances, writer, links, runtime, routing),
    directory: createDirectoryAdmin({
      store,
      directory,
      calendars,
      runtime,
      changed: () => {
        // What a draft may say depends on who there is.
        tellEveryone('directory', 'processes');
        background.add(openWork.giveAnew(), 'directory');
      },
      wake: (at) => pulse.poke(at),
    }),
    absences: createAbsencePlans(openWork, people, commands, runtime),
    directoryChanged() {
      tellEveryone('directory');
      return openWork.giveAnew();
    },
    ...createMessageDesk({ store, runtime, correlation, starts, poke: (at) => pulse.poke(at) }),
    queries: createQueries({ store, instances, graphs, calendars, writer, people, runtime }),
    processes: createProcessService({
      store,
      directory,
      calendars,
      graphs,
      runtime,
      channels: ways,
      changed,
      published,
      tolerates: options.tolerates ?? (() => false),
    }),
    releases: createReleaseService({ store, graphs, calendars, runtime, migration, changed, published }),
    people: async () => [...(await people.directory()).people.values()],
    roles: () => directory.roles(),
    calendars: () => calendars.current(),
    handlers: handlers.offers,
    channels: ways,
    calendarVersions: calendarService.versions,
    calendarChanges: calendarService.changes,
    saveCalendar: calendarService.save,
    saveCalendarLayer: calendarService.saveLayer,
    previewCalendar: calendarService.preview,
    findStalls: () => stalls.find(),
    now: () => runtime.now(),
    events,
    tick: pulse.tick,
    run() {
      // What an engine before did not finish.
      background.add(edited.follow(), 'calendar');
      stalls.every(set.stallScanIn);
      pulse.run();
    },
    async stop() {
      stalls.stop();
      await pulse.stop();
    },
    nextDueAt: pulse.nextDueAt,
    async verifyLog() {
      return verifyLog(store.allLogs(), runtime.sha256, (instanceId) => store.load(instanceId));
    },
  };
}
