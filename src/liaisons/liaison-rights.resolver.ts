import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerRight } from '../people/permissions.types';
import { viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Addressee } from './addressee.entity';
import { LiaisonContact } from './liaison-contact.entity';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonTransitionsService } from './liaison-transitions.service';
import { AddresseeTransition, ContactReachable, StatementTransition } from './liaison-transitions.types';

@Resolver(() => LiaisonStatement)
export class LiaisonRightsResolver {
  constructor(private readonly transitionsService: LiaisonTransitionsService) {}

  @ResolveField(() => [StatementTransition], {
    description: 'Every step of the sending side, allowed or refused with every reason: from the rule that decides.',
  })
  transitions(
    @Parent() { id }: LiaisonStatement,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatementTransition[]> {
    return context.loaders.load(info, id, (ids) => this.transitionsService.ofStatements(viewerOf(context), ids), []);
  }

  @ResolveField(() => [ViewerRight], {
    description: 'What the viewer may do at the desks of its bodies, and if not, every reason why.',
  })
  viewerCan(
    @Parent() { id }: LiaisonStatement,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerRight[]> {
    return context.loaders.load(info, id, (ids) => this.transitionsService.rightsTo(viewerOf(context), ids), []);
  }
}

@Resolver(() => Addressee)
export class AddresseeRightsResolver {
  constructor(private readonly transitionsService: LiaisonTransitionsService) {}

  @ResolveField(() => [AddresseeTransition], {
    description: 'Every step of the addressee, allowed or refused with every reason: from the rule that decides.',
  })
  transitions(
    @Parent() { id }: Addressee,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddresseeTransition[]> {
    return context.loaders.load(info, id, (ids) => this.transitionsService.ofAddressees(viewerOf(context), ids), []);
  }
}

@Resolver(() => LiaisonContact)
export class ContactReachResolver {
  constructor(private readonly transitionsService: LiaisonTransitionsService) {}

  @ResolveField(() => ContactReachable, {
    nullable: true,
    description: 'How to reach the contact; null where unknown, and for everyone but the desks of the statement.',
  })
  reach(
    @Parent() { id }: LiaisonContact,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactReachable | null> {
    const read = (ids: readonly string[]) => this.transitionsService.reach(viewerOf(context), ids);
    return context.loaders.load<ContactReachable | null>(info, id, read, null);
  }
}
