// What closed days are called in the calendars that a form offers days from: given by who shows the form.
import { createContext } from 'react';

/** `day`: `YYYY-MM-DD`; a holiday by its name. */
export const ClosedNames = createContext<((day: string) => string | undefined) | undefined>(undefined);
