// What happens to the case as a whole: its beginning, its end, its data.
import { withValues } from '../diagram/variable';
import type { Appliers } from './applier';
import type { InstanceState } from './instance-state';
import { addTo, replaceIn } from './own-lists';
import { findId } from './sorted-list';

export const applyCase: Appliers<
  | 'instance.started'
  | 'instance.completed'
  | 'instance.cancelled'
  | 'instance.undoing'
  | 'instance.suspended'
  | 'instance.resumed'
  | 'variables.set'
  | 'milestone.reached'
  | 'end.reached'
  | 'alert.raised'
  | 'alert.addressed'
  | 'alert.delivery'
  | 'log.exported'
> = {
  'instance.started': (state, event, at) => {
    (state as { process: InstanceState['process'] }).process = event.process;
    state.status = 'active';
    state.key = event.key;
    state.title = event.title;
    state.owner = event.owner;
    state.starter = event.starter;
    state.startedAt = at;
    state.variables = event.variables;
    if (event.parent) state.parent = event.parent;
  },
  'instance.completed': (state, event, at) => {
    state.status = 'completed';
    state.endedAt = at;
    state.end = event.end;
  },
  'instance.cancelled': (state, _event, at) => {
    state.status = 'cancelled';
    state.endedAt = at;
  },
  'instance.undoing': (state, event) => {
    state.undoing = event.reason;
  },
  'instance.suspended': (state) => {
    state.status = 'suspended';
  },
  'instance.resumed': (state) => {
    state.status = 'active';
  },
  'variables.set': (state, event) => {
    if (event.token !== undefined) {
      const token = findId(state.tokens, event.token);
      if (token) replaceIn(state, 'tokens', event.token, { variables: { ...token.variables, ...event.values } });
      return;
    }
    state.variables = withValues(state.variables, event.values);
  },
  'milestone.reached': (state, event, at) => {
    addTo(state, 'milestones', { node: event.node, at });
  },
  'end.reached': (state, event) => {
    if (!event.beside) state.end = event.node;
    if (event.endsAll) state.endsAll = true;
  },
  // Alerts live in the log and in the store's delivery rows; the state needs only their number not to be given again.
  'alert.raised': (state, event) => {
    state.lastId = Math.max(state.lastId, event.alert.id);
  },
  'alert.addressed': () => {},
  'alert.delivery': () => {},
  'log.exported': () => {},
};
