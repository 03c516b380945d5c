// Checks drawings beside the page, so that typing never waits for it.
import { answerBeside } from '../document/beside';
import { checkNow } from './check-now';
import type { CheckQuestion } from './checker';

answerBeside(({ diagram, surroundings }: CheckQuestion) => checkNow(diagram, surroundings));
