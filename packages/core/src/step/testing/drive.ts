// A sketched drawing as a running case, once it is sure that the drawing could be saved. For tests of what steps do.
import { parseDiagram } from '../../diagram/diagram';
import { CaseDriver } from '../../testing/case-driver';
import type { sketch } from '../../testing/sketch';

export function drive(diagram: ReturnType<typeof sketch>): CaseDriver {
  const parsed = parseDiagram(JSON.stringify(diagram));
  if (!parsed.ok) throw new Error(`This drawing cannot be saved: ${JSON.stringify(parsed)}`);
  return new CaseDriver(diagram);
}

/** A variable that holds whatever comes. */
export const any = (name: string) => ({ name, type: 'any' as const });
