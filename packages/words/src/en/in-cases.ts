// What is said of running cases and of work at them in English, in the console and in the try-out: `@baton/words/cases` brings it to a page.
import { answers } from './answers';
import { cases } from './cases';
import { forms } from './forms';
import { tasks } from './tasks';

export const enInCases = {
  answers,
  cases,
  forms,
  tasks,
};
