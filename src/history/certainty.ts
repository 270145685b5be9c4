import { graphqlEnum } from '../platform/graphql/enum';
import type { Certainty } from './rules/certainty';

export const CertaintyEnum = graphqlEnum<Certainty>('Certainty', 'How sure a fact is.', {
  HIGH: 'Read in the cited source, or in a catalogue of the body itself.',
  MEDIUM: 'Number sure, but a date, an exact title or a link is inferred or generally known.',
  LOW: 'To be checked before it is relied upon.',
});
