// Migration 2: when a case is at risk. What was written before is at risk when its clocks are next worked out; until then it never is.
import type { Migration } from './migrate';

export const migration0002: Migration = {
  number: 2,
  sql: `
alter table cases add column risk_at integer;
create index cases_by_risk on cases (risk_at) where risk_at is not null;
update instances set body = json_set(body, '$.riskAt', null);
update items set body = json_set(body, '$.riskAt', null);
`,
};
