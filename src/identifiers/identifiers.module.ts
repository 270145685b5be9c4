import { Module } from '@nestjs/common';
import { IdentifiersResolver } from './identifiers.resolver';

@Module({ providers: [IdentifiersResolver] })
export class IdentifiersModule {}
