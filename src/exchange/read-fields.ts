import { Field } from '@nestjs/graphql';
import { PartialDateScalar } from '../platform/graphql/scalars';

/* Fields of forms, as read: what is not told is null or empty. */

export const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });
/** Text that is always there. */
export const Words = (description: string): PropertyDecorator => Field(() => String, { description });
export const Texts = (description: string): PropertyDecorator => Field(() => [String], { description });
export const When = (description: string): PropertyDecorator =>
  Field(() => PartialDateScalar, { nullable: true, description });
