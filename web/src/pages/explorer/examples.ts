import type { MessageKey } from '../../i18n/messages';
import {
  AnswersDue,
  AnySpelling,
  AsItChanges,
  GapsAndSingleOwners,
  NextSteps,
  TwinsCompared,
  UnderWayIn2014,
  WhatIsOdd,
} from './examples.operations';

interface Example {
  readonly name: string;
  readonly label: MessageKey;
  /** The operation on one line. */
  readonly text: string;
}

/** What people ask most, in the order of their tasks. */
export const EXAMPLES: readonly Example[] = [
  { name: 'under-way', label: 'explorer.underWay', text: UnderWayIn2014.text },
  { name: 'any-spelling', label: 'explorer.anySpelling', text: AnySpelling.text },
  { name: 'twins', label: 'explorer.twins', text: TwinsCompared.text },
  { name: 'next-steps', label: 'explorer.nextSteps', text: NextSteps.text },
  { name: 'gaps', label: 'explorer.gaps', text: GapsAndSingleOwners.text },
  { name: 'answers-due', label: 'explorer.answersDue', text: AnswersDue.text },
  { name: 'odd-facts', label: 'explorer.oddFacts', text: WhatIsOdd.text },
  { name: 'live', label: 'explorer.live', text: AsItChanges.text },
];
