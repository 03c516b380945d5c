// What an alert's text is made from, and what comes out. Core's policy decides that an alert goes out; channels send it.

export interface AlertFacts {
  /** Whom the alert speaks to. */
  readonly person: string;
  /** The concrete thing to do: the step's name. */
  readonly action: string;
  readonly caseKey: string;
  /** Address of the task or case. */
  readonly link: string;
  readonly client?: string | undefined;
  /** Formatted due time, for example from `formatters(locale, zone).moment`. */
  readonly due?: string | undefined;
  /** Formatted working time that is left, in words. */
  readonly left?: string | undefined;
  /** Formatted working time since due, in words. */
  readonly late?: string | undefined;
  /** Who holds it, when that is not `person`. */
  readonly holder?: string | undefined;
  /** Why it comes to them and not to whom it was meant for, as a sentence. */
  readonly why?: string | undefined;
  /** Points and fields that are still open. */
  readonly open?: readonly string[] | undefined;
}

export interface AlertText {
  readonly subject: string;
  /** Plain text, several lines; ends with the case's key and the link. */
  readonly body: string;
  /** One line for SMS and push. */
  readonly short: string;
}
