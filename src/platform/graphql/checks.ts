import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

/**
 * The number of a record.
 * @param field the field a client reads it from, e.g. `WorkItem.id`
 */
export const IsNumberOf = (field: string): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^\d{1,18}$/, { message: 'is not a number', context: { accepted: `digits, as in ${field}` } }),
  );
