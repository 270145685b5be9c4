import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../people/person.entity';
import type { GraphContext } from '../platform/graphql/context';
import { Appointment } from './appointment.entity';
import { BodiesService } from './bodies.service';

@Resolver(() => Person)
export class PersonAppointmentsResolver {
  constructor(private readonly bodiesService: BodiesService) {}

  @ResolveField(() => [Appointment], { description: 'Offices the person holds or held in any body, oldest first.' })
  appointments(
    @Parent() person: Person,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appointment[]> {
    return context.loaders.load(
      info,
      person.id,
      (ids, selection) => this.bodiesService.appointmentsOf(ids, selection),
      [],
    );
  }
}
