// How long outbox work rests that its case cannot take up yet, in ms.

/** A suspended case is asked again after this long. */
export const SUSPENDED_REST = 60_000;
