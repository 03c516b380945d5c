// Plays tests and looks for runs beside the page.
import { answerBeside } from '../document/beside';
import { rehearseNow } from './rehearse-now';

answerBeside(rehearseNow);
