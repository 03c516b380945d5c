// Puts the engine's parts together.
import { businessCalendarSchema } from '@baton/core';
import { createAlertWriter } from '../alerts/alert-writer';
import { scopeOf } from '../authority/scope';
import { createCompiledCalendars } from '../calendars/compiled-calendars';
import { announce, announceUncertain, createEngineEvents } from '../events/engine-events';
import { messageInput } from '../input/message-input';
import { parseInput } from '../input/parse-input';
import type { AttemptParts } from '../instance/attempt';
import { createCommitter } from '../instance/committer';
import { createInstanceCache } from '../instance/instance-cache';
import { createInstances } from '../instance/instances';
import { createLoadBook } from '../instance/load-book';
import { loadInstance } from '../instance/load-instance';
import { createPeopleSource } from '../instance/people-source';
import { verifyLog } from '../log/verify-log';
import { createCorrelation } from '../messages/correlation';
import { createDispatcher } from '../outbox/dispatcher';
import { resolveWorker } from '../outbox/resolve-later';
import { jobWorker } from '../outbox/run-job';
import { deliveryWorker } from '../outbox/send-delivery';
import { createProcessGraphs } from '../processes/process-graphs';
import { createProcessService } from '../processes/process-service';
import { createQueries } from '../queries/engine-queries';
import { refuse } from '../reply/reply';
import { createTimerPump } from '../timers/timer-pump';
import { createBackground } from './background';
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
  const handlers = new Map(Object.entries(options.handlers ?? {}));

  const events = createEngineEvents();
  const background = createBackground(runtime);
  const calendars = createCompiledCalendars(store);
  const graphs = createProcessGraphs(store, calendars.zone);
  const loads = createLoadBook(store);
  const people = createPeopleSource(directory, loads, runtime, set.directoryTimeoutIn);
  const cache = createInstanceCache((instanceId) => loadInstance(store, graphs, instanceId), set.cachedCases);

  const committed: AttemptParts['committed'] = (commit, moves) => {
    announce(events, commit, moves, (error) => runtime.fault(error, { during: 'events' }));
    const due = [...commit.timers.arm.map((timer) => timer.dueAt), ...commit.outbox.add.map((row) => row.notBeforeAt)];
    if (due.length > 0) pulse.poke(Math.min(...due));
    const resumed = moves.some(({ body }) => body.type === 'resume');
    const waiting = resumed ? (moves.at(-1)?.decided.state.subscriptions ?? []) : commit.subscriptions.add;
    if (waiting.length > 0) background.add(correlation.subscribed(waiting), 'correlation');
  };
  /** Does after the fact what `committed` would have done. */
  const uncertain = (instanceId: string) => {
    const look = async () => {
      const live = await instances.read(instanceId);
      if (!live) return;
      pulse.poke(runtime.now());
      announceUncertain(events, instanceId, live);
      await correlation.subscribed(live.state.subscriptions);
    };
    background.add(look(), 'uncertain commit');
  };
  const routing = { channels: new Set((options.channels ?? []).map(({ channel }) => channel)) };
  const committer = createCommitter(store);
  const instances = createInstances({
    store,
    runtime,
    cache,
    committer,
    people,
    loads,
    calendars,
    routing,
    committed,
    uncertain,
  });

  const correlation = createCorrelation(store, instances, runtime, set.messageTtlIn);
  const writer = createAlertWriter(instances, people, calendars, runtime, set);
  const resolve = resolveWorker(store, instances, runtime);
  const dispatcher = createDispatcher(
    store,
    runtime,
    {
      job: jobWorker(store, instances, runtime, handlers),
      delivery: deliveryWorker(store, instances, runtime, channels, writer),
      assign: resolve,
      address: resolve,
    },
    () => pulse.poke(runtime.now()),
  );
  const timers = createTimerPump(store, instances, runtime);
  const pulse = createPulse({ store, runtime, timers, dispatcher, correlation, background });

  const changed = () => {
    try {
      events.emit('changed', { topics: ['processes'], people: [] });
    } catch (error) {
      runtime.fault(error, { during: 'events' });
    }
  };
  const commands = createCaseCommands(store, instances, people);

  return {
    async scope({ person: id }) {
      const { people: everyone } = await people.directory();
      const person = everyone.get(id);
      return person && !person.inactive ? scopeOf(person, everyone.values()) : null;
    },
    start: createStartCase(store, graphs, instances, people, runtime),
    command: commands.command,
    acknowledge: commands.acknowledge,
    async publishMessage(scope, input) {
      if (!scope.permissions.includes('start')) return refuse('not-allowed');
      const parsed = parseInput(messageInput, input);
      return parsed.ok ? correlation.publish(parsed.value) : parsed;
    },
    queries: createQueries({ store, instances, calendars, writer, runtime }),
    processes: createProcessService({ store, directory, calendars, graphs, runtime, changed }),
    people: async () => [...(await people.directory()).people.values()],
    roles: () => directory.roles(),
    calendars: () => calendars.current(),
    async saveCalendar(scope, input) {
      if (!scope.permissions.includes('administer')) return refuse('not-allowed');
      const parsed = parseInput(businessCalendarSchema, input);
      if (!parsed.ok) return parsed;
      await store.saveCalendar(parsed.value);
      calendars.changed();
      return { ok: true };
    },
    now: () => runtime.now(),
    events,
    tick: pulse.tick,
    run: pulse.run,
    stop: pulse.stop,
    nextDueAt: pulse.nextDueAt,
    async verifyLog() {
      return verifyLog(store.allLogs(), runtime.sha256, (instanceId) => store.load(instanceId));
    },
  };
}
