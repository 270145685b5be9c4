import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { BadUserInput, type Problem } from './errors';

/** Checks what clients send against the decorators of the input classes. */
export function inputValidation(): ValidationPipe {
  keepRules();
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadUserInput(problemsIn(errors)),
  });
}

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Keeps the rules of each class, which do not change once it is declared: class-validator looks through the rules of all classes for those that
 * one inherits, again for every object that it checks.
 */
function keepRules(): void {
  const storage = getMetadataStorage();
  const kept = new Map<unknown, Rules>();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups) return find(type, schema, always, strictGroups, groups);
    const rules = kept.get(type) ?? find(type, schema, always, strictGroups, groups);
    kept.set(type, rules);
    return rules;
  };
}

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
