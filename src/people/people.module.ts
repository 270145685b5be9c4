import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AllowCheck, AllowGuard } from './allow';

@Module({ imports: [DiscoveryModule], providers: [{ provide: APP_GUARD, useClass: AllowGuard }, AllowCheck] })
export class PeopleModule {}
