import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadUserInput, type Problem } from './errors';

/** Checks what clients send against the decorators of the input classes. */
export const inputValidation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadUserInput(problemsIn(errors)),
  });

/** What class-validator found, as the problems that clients are told. */
export const problemsIn = (errors: readonly ValidationError[]): Problem[] =>
  errors.flatMap((error) => problemsOf(error, ''));

function problemsOf(error: ValidationError, above: string): Problem[] {
  const field = above ? `${above}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: message.startsWith(`${error.property} `) ? message.slice(error.property.length + 1) : message,
    ...acceptedBy(error, rule),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

function acceptedBy(error: ValidationError, rule: string): { accepted?: string } {
  const context: unknown = error.contexts?.[rule];
  if (typeof context !== 'object' || context === null || !('accepted' in context)) return {};
  return { accepted: String(context.accepted) };
}
