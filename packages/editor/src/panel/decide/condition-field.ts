// How the panel of a decision calls the condition of one of its paths, so that a problem leads to it. Called by the card of the path and by Check.

export const conditionField = (flow: string): string => `when ${flow}`;
