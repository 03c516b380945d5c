// The words of one alert, from what is known of it when it is read or sent. Called by the channels and by the server's inbox, so that an
// alert reads the same everywhere.
import type { AlertText } from './alert-facts';
import type { AlertWords } from './en/alerts';
import type { DetourWords } from './en/detours';
import { formatters } from './format/formatters';
import type { Locale } from './locales';
import { words } from './words';

const A_MINUTE = 60_000;

export type AlertTemplate = Exclude<keyof AlertWords, 'digest'>;

/** Instants are epoch ms, spans ms of working time; null is "not known". */
export interface RawAlertFacts {
  readonly person: string;
  readonly action: string;
  readonly caseKey: string;
  readonly link: string;
  readonly client: string | null;
  readonly dueAt: number | null;
  /** Working time until due; negative when it has passed. */
  readonly leftIn: number | null;
  readonly holder: string | null;
  /** It comes in place of another: that one's name (null: nobody in particular) and why. */
  readonly instead?: { readonly of: string | null; readonly because: keyof DetourWords['toYou'] } | undefined;
  /** IANA zone in which times are told. */
  readonly zone: string;
  readonly now: number;
}

export function alertText(locale: Locale, template: AlertTemplate, facts: RawAlertFacts): AlertText {
  const { person, action, caseKey, link, dueAt, leftIn, instead, now } = facts;
  const format = formatters(locale, facts.zone);
  return words(locale).alerts[template]({
    person,
    action,
    caseKey,
    link,
    client: facts.client ?? undefined,
    due: dueAt === null ? undefined : format.moment(dueAt, now),
    left: leftIn === null || leftIn <= 0 ? undefined : format.spanSpoken(leftIn),
    late: leftIn === null || leftIn > -A_MINUTE ? undefined : format.spanSpoken(-leftIn),
    holder: facts.holder ?? undefined,
    why: instead && words(locale).detours.toYou[instead.because](instead.of ?? ''),
  });
}
