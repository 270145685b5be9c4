import type { BodyWorkKind } from '../bodies/rules/vocabulary';
import { graphqlEnum } from '../platform/graphql/enum';

export const BodyWorkKindEnum = graphqlEnum<BodyWorkKind>(
  'BodyWorkKind',
  'What a text is to a body that does not own it.',
  {
    BASE_DOCUMENT: 'Base document: the work starts from it.',
    SUBJECT: 'Subject of its meetings.',
    DELIVERED: 'Delivered by it.',
  },
);
