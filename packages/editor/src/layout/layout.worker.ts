// Works out arrangements beside the page.
import { answerBeside } from '../document/beside';
import { type ArrangeQuestion, planArrangement } from './plan-arrangement';
import { finish } from './steps';

answerBeside((question: ArrangeQuestion) => finish(planArrangement(question)));
