// What the automatic steps of the examples work with: an archive of documents, letters to clients, the accounting service outside, route sheets. The
// command line gives the real ones, scenario tests those of `halftone`.
import type { LetterSender } from '@baton/channels';
import type { Accounting } from './accounting/accounting';
import type { Archive } from './archive/archive';
import type { RouteSheets } from './route-sheets/route-sheets';

export interface Services {
  readonly documents: Archive;
  readonly letters: LetterSender;
  readonly accounting: Accounting;
  readonly routeSheets: RouteSheets;
}
