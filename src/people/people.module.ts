import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { IDENTIFY } from '../platform/graphql/context';
import { AcceptanceService } from './acceptance.service';
import { AccountRows } from './account-rows';
import { AccountsResolver } from './accounts.resolver';
import { AccountsService } from './accounts.service';
import { AllowCheck, AllowGuard } from './allow';
import { ApiTokens } from './api-tokens';
import { Attempts } from './attempts';
import { ChangePasswordService } from './change-password.service';
import { FirstAdministrator } from './first-administrator';
import { Identification } from './identification';
import { Invitations } from './invitations';
import { InviteService } from './invite.service';
import { OidcService } from './oidc.service';
import { OidcAccounts } from './oidc-accounts';
import { OidcClient } from './oidc-client';
import { OidcHandles } from './oidc-handles';
import { OwnPages } from './own-pages';
import { PasswordProof } from './password-proof';
import { Passwords } from './passwords';
import { PermissionsResolver } from './permissions.resolver';
import { Persons } from './persons';
import { PersonsResolver } from './persons.resolver';
import { PersonsService } from './persons.service';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';
import { SignInLog } from './sign-in-log';
import { ViewerResolver } from './viewer.resolver';
import { ViewerService } from './viewer.service';

/** Global: the platform asks it who sent a request, and every feature who may do what. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    PermissionsResolver,
    ViewerResolver,
    AccountsResolver,
    ViewerService,
    SignInService,
    AcceptanceService,
    ChangePasswordService,
    AccountsService,
    InviteService,
    FirstAdministrator,
    OidcService,
    OidcClient,
    OidcHandles,
    OidcAccounts,
    AccountRows,
    Persons,
    PersonsService,
    PersonsResolver,
    Invitations,
    Passwords,
    PasswordProof,
    Attempts,
    Sessions,
    ApiTokens,
    OwnPages,
    SignInLog,
    { provide: IDENTIFY, useClass: Identification },
    { provide: APP_GUARD, useClass: AllowGuard },
    AllowCheck,
  ],
  controllers: [SignInController],
  exports: [IDENTIFY, Persons],
})
export class PeopleModule {}
