import { applyDecorators } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';

/**
 * The number of a record.
 * @param field the field a client reads it from, e.g. `WorkItem.id`
 * @param each whether it is a list of them
 */
export const IsNumberOf = (field: string, each = false): PropertyDecorator =>
  applyDecorators(
    IsString({ each }),
    Matches(/^\d{1,18}$/, { each, message: 'is not a number', context: { accepted: `digits, as in ${field}` } }),
  );
