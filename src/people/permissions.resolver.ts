import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from './allow';
import { Permission } from './permissions.types';
import { RIGHTS } from './rules/rights';

@Resolver(() => Permission)
export class PermissionsResolver {
  @Query(() => [Permission], {
    description: 'The permission table: who may do what, to what. What is not in it is refused.',
  })
  @Allow('read')
  permissions(): Permission[] {
    return RIGHTS.flatMap(({ role, relation, actions, because }) =>
      actions.map((action) => ({ role, action, relation, because })),
    );
  }
}
