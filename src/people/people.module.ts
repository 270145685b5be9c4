import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AllowCheck, AllowGuard } from './allow';
import { PermissionsResolver } from './permissions.resolver';

@Module({
  imports: [DiscoveryModule],
  providers: [PermissionsResolver, { provide: APP_GUARD, useClass: AllowGuard }, AllowCheck],
})
export class PeopleModule {}
