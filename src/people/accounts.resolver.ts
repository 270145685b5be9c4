import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { AccountArgs, AccountsArgs, InviteAccountArgs, SetAdministratorArgs } from './accounts.inputs';
import { AccountsService } from './accounts.service';
import { AccountInfo, AccountPage, NewInvitation } from './accounts.types';
import { Allow } from './allow';
import { InviteService } from './invite.service';
import { CurrentViewer, type SignedIn } from './viewer';

@Resolver(() => AccountInfo)
export class AccountsResolver {
  constructor(
    private readonly accountsService: AccountsService,
    private readonly inviteService: InviteService,
  ) {}

  @Query(() => AccountPage, { complexity: costPerRow('first'), description: 'Accounts, for administrators.' })
  @Allow('administer')
  accounts(@Args() args: AccountsArgs, @Info() info: GraphQLResolveInfo): Promise<AccountPage> {
    return this.accountsService.accounts(args, selectionOf(info));
  }

  @Mutation(() => NewInvitation, {
    description: 'Gives a one-time link for an address: to a new account, or to a new password. For administrators.',
  })
  @Allow('administer')
  inviteAccount(
    @Args() args: InviteAccountArgs,
    @CurrentViewer() viewer: SignedIn,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewInvitation> {
    return this.inviteService.invite(args, viewer, request, selectionOf(info));
  }

  @Mutation(() => AccountInfo, {
    description: 'Shuts an account: its browsers are signed out and its tokens stop working. For administrators.',
  })
  @Allow('administer')
  disableAccount(
    @Args() args: AccountArgs,
    @CurrentViewer() viewer: SignedIn,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountInfo> {
    return this.accountsService.disable(args, viewer, request, selectionOf(info));
  }

  @Mutation(() => AccountInfo, { description: 'Opens an account that was shut. For administrators.' })
  @Allow('administer')
  enableAccount(
    @Args() args: AccountArgs,
    @CurrentViewer() viewer: SignedIn,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountInfo> {
    return this.accountsService.enable(args, viewer, request, selectionOf(info));
  }

  @Mutation(() => AccountInfo, {
    description: 'Makes a person an administrator, or no longer one; the last one stays. For administrators.',
  })
  @Allow('administer')
  setAdministrator(
    @Args() args: SetAdministratorArgs,
    @CurrentViewer() viewer: SignedIn,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountInfo> {
    return this.accountsService.setAdministrator(args, viewer, request, selectionOf(info));
  }
}
