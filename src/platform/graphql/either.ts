import { BadUserInput } from './errors';

/**
 * A record is asked for by what it is called or by its number here.
 * @param field the argument that says what it is called
 * @throws BadUserInput where both are given, or none
 */
export function assertEither(field: string, called: string | null | undefined, id: string | null | undefined): void {
  if (!called === !id)
    throw new BadUserInput([{ field, message: `give either ${field} or id`, accepted: 'exactly one of the two' }]);
}
