import { Matches } from 'class-validator';

/** One line of text: no control characters, which the database does not take or which would hide in a list. */
export const IsOneLine = () =>
  Matches(/^\P{Cc}*$/u, { message: 'holds a control character', context: { accepted: 'one line of text' } });
