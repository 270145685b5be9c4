import { Inject, UseGuards } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CONFIG, type Config } from '../config';
import type { GraphContext } from '../platform/graphql/context';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { AcceptanceService } from './acceptance.service';
import { Allow } from './allow';
import { ChangePasswordService } from './change-password.service';
import { OwnPages } from './own-pages';
import { SignInService } from './sign-in.service';
import { CurrentViewer, type SignedIn, type Viewer } from './viewer';
import {
  AcceptInvitationArgs,
  ChangePasswordArgs,
  CreateApiTokenArgs,
  RevokeApiTokenArgs,
  SignInArgs,
} from './viewer.inputs';
import { ViewerService } from './viewer.service';
import { ApiTokenInfo, NewApiToken, ViewerInfo } from './viewer.types';

@Resolver(() => ViewerInfo)
export class ViewerResolver {
  constructor(
    private readonly viewerService: ViewerService,
    private readonly signInService: SignInService,
    private readonly acceptanceService: AcceptanceService,
    private readonly changePasswordService: ChangePasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => String, {
    nullable: true,
    description:
      'What the organization is called with whose account one may sign in as well (OpenID Connect, at `/sign-in/oidc`); null where there is none.',
  })
  @Allow('sign-in')
  signInOrganization(): string | null {
    return this.config.OIDC_ISSUER ? this.config.OIDC_LABEL : null;
  }

  @Query(() => ViewerInfo, { nullable: true, description: 'Who asks; null for the public.' })
  @Allow('sign-in')
  viewer(
    @CurrentViewer() viewer: Viewer,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerInfo | null> {
    return this.viewerService.viewer(viewer, request, selectionOf(info));
  }

  @Mutation(() => ViewerInfo, {
    description:
      'Signs this browser in: the answer sets a cookie. UNAUTHENTICATED where address or password is wrong, TOO_MANY_ATTEMPTS after too many of them.',
  })
  @Allow('sign-in')
  @UseGuards(OwnPages)
  signIn(
    @Args() args: SignInArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerInfo> {
    return this.signInService.signIn(args, context, selectionOf(info));
  }

  @Mutation(() => Boolean, { description: 'Signs this browser out. True.' })
  @Allow('own-account')
  signOut(@CurrentViewer() viewer: SignedIn, @Context() context: GraphContext): Promise<boolean> {
    return this.viewerService.signOut(viewer, context);
  }

  @Mutation(() => Boolean, {
    description: 'Signs every browser of the person out, this one too; personal tokens go on working. True.',
  })
  @Allow('own-account')
  signOutEverywhere(@CurrentViewer() viewer: SignedIn, @Context() context: GraphContext): Promise<boolean> {
    return this.viewerService.signOutEverywhere(viewer, context);
  }

  @Mutation(() => Boolean, { description: 'Changes the password, and signs every other browser out. True.' })
  @Allow('own-account')
  changePassword(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: ChangePasswordArgs,
    @Context() context: GraphContext,
  ): Promise<boolean> {
    return this.changePasswordService.change(viewer, args, context);
  }

  @Mutation(() => ViewerInfo, {
    description:
      'Sets the password of an account by a one-time link, and signs this browser in and every other one out. The link of the first administrator makes the account.',
  })
  @Allow('sign-in')
  @UseGuards(OwnPages)
  acceptInvitation(
    @Args() args: AcceptInvitationArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerInfo> {
    return this.acceptanceService.accept(args, context, selectionOf(info));
  }

  @Mutation(() => NewApiToken, { description: 'Makes a personal token for a program.' })
  @Allow('own-account')
  createApiToken(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: CreateApiTokenArgs,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewApiToken> {
    return this.viewerService.createApiToken(viewer, args, request, selectionOf(info));
  }

  @Mutation(() => ApiTokenInfo, { description: 'Ends one of the own personal tokens for good.' })
  @Allow('own-account')
  revokeApiToken(
    @CurrentViewer() viewer: SignedIn,
    @Args() args: RevokeApiTokenArgs,
    @Context() { request }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiTokenInfo> {
    return this.viewerService.revokeApiToken(viewer, args, request, selectionOf(info));
  }
}
