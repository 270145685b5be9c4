import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { CertaintyEnum } from './certainty';
import { CERTAINTIES } from './rules/certainty';

/** How sure someone is of what is recorded; may be left out. */
export const HowSure = (): PropertyDecorator =>
  applyDecorators(
    Field(() => CertaintyEnum, { nullable: true, description: 'How sure it is; HIGH where nothing is said.' }),
    IsOptional(),
    IsIn(CERTAINTIES),
  );
