import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../people/allow';
import { IdentifierArgs } from './identifiers.inputs';
import { ReadIdentifier } from './identifiers.types';
import { parseIdentifier } from './rules/parse';

@Resolver(() => ReadIdentifier)
export class IdentifiersResolver {
  @Query(() => ReadIdentifier, {
    nullable: true,
    description:
      'How a reference in any spelling is understood: scheme, number, edition. Null where it follows no known way of numbering.',
  })
  @Allow('read')
  readIdentifier(@Args() { text }: IdentifierArgs): ReadIdentifier | null {
    const read = parseIdentifier(text);
    return read && { ...read, secondary: [...read.secondary] };
  }
}
