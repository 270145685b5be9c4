import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { PartialDateScalar } from '../graphql/scalars';

/* Columns that are told as they are kept. */

/** Text, null where there is none. */
export const TextColumn = (description: string): PropertyDecorator =>
  applyDecorators(
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description }),
  );

/** A date known to some precision, null where it is not known at all. */
export const WhenColumn = (description: string): PropertyDecorator =>
  applyDecorators(
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description }),
  );

/** A list of texts, empty where there are none. */
export const TextsColumn = (description: string): PropertyDecorator =>
  applyDecorators(
    Column('text', { array: true, default: () => `'{}'` }),
    Field(() => [String], { description }),
  );
