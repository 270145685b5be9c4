import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { Allow } from './allow';
import { Person } from './person.entity';
import { RecordPersonArgs } from './persons.inputs';
import { PersonsService } from './persons.service';
import { CurrentViewer, type SignedIn } from './viewer';

@Resolver(() => Person)
export class PersonsResolver {
  constructor(private readonly persons: PersonsService) {}

  @Mutation(() => Person, {
    description: 'Records a person whom nobody knew yet; the name becomes public. For administrators.',
  })
  @Allow('administer')
  recordPerson(
    @CurrentViewer() viewer: SignedIn,
    @Args() { name }: RecordPersonArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person> {
    return this.persons.record(viewer, name, selectionOf(info));
  }
}
