import { Field, ObjectType } from '@nestjs/graphql';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { graphqlEnum } from '../platform/graphql/enum';
import { TextPlace } from './imports.types';

export type DuplicateRule = 'SAME_NUMBER' | 'SAME_FILE';
export const DuplicateRuleEnum = graphqlEnum<DuplicateRule>(
  'DuplicateRule',
  'By what a liaison statement or a letter seems to be recorded already.',
  {
    SAME_NUMBER: 'Same issuer and number, in the same study period where it is told.',
    SAME_FILE: 'It cites the same bytes, or one of its attachments has them.',
  },
);

@ObjectType({ description: 'Why a field of a form that was read has its value.' })
export class FieldEvidence {
  @Field(() => String, { description: 'The field, e.g. `title`, `addressees.0`, `addressees.0.deadline`.' })
  field: string;

  @Field(() => String, { description: 'The words it was read from. At most 500 characters.' })
  text: string;

  @Field(() => TextPlace, { description: 'Where they stand.' })
  place: TextPlace;

  @Field(() => CertaintyEnum, { description: 'How sure the reading is.' })
  certainty: Certainty;
}
