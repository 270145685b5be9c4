import { Field, ObjectType } from '@nestjs/graphql';
import { IdentifierSchemeEnum } from './identifiers.enums';
import type { Identifier, IdentifierScheme } from './rules/identifier';

@ObjectType({
  description: 'A reference that was understood, printed one way. Says nothing about whether such a text exists.',
})
export class ReadIdentifier implements Identifier {
  @Field(() => IdentifierSchemeEnum, { description: 'Whose way of numbering it follows.' })
  scheme: IdentifierScheme;

  @Field(() => String, {
    description: 'Printed the one way this tracker prints it, with the edition if one was given.',
  })
  canonical: string;

  @Field(() => String, { description: 'Printed without the edition.' })
  document: string;

  @Field(() => String, { description: 'Comparison key: the same for every spelling, different for every edition.' })
  key: string;

  @Field(() => String, { description: 'Comparison key without the edition.' })
  documentKey: string;

  @Field(() => String, { description: 'Key whose byte order is the natural order of references.' })
  sortKey: string;

  @Field(() => String, { nullable: true, description: 'The edition as printed; null where none was given.' })
  edition: string | null;

  @Field(() => [String], { description: 'The other numbers of a dual-numbered text.' })
  secondary: string[];
}
