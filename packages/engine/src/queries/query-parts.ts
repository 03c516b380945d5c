// What the queries of screens read from.
import type { AlertWriter } from '../alerts/alert-writer';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import type { Instances } from '../instance/instances';
import type { PeopleSource } from '../instance/people-source';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';

export interface QueryParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly graphs: Pick<ProcessGraphs, 'version'>;
  readonly calendars: CompiledCalendars;
  readonly writer: AlertWriter;
  readonly people: Pick<PeopleSource, 'directory'>;
  readonly runtime: Runtime;
}
