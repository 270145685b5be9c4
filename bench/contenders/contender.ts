import type { Ask } from '../operations';

/** JSON as it comes over the wire. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** How one contender is started and spoken to. */
export interface Contender {
  readonly name: string;
  /** Arguments of `node` that start it; it writes a line with `http://` to its standard output when it is ready. */
  readonly program: readonly string[];
  /** Environment variables beside those that all of them get. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks that it cannot be asked are not measured. */
  canAnswer(ask: Ask): boolean;
  /**
   * Path and JSON body of the request.
   * @param after cursor of the page before, as this contender wrote it
   */
  request(ask: Ask, after: string | null): { readonly path: string; readonly body: Json };
  /** Cursor of the end of the page, in an answer of its own. */
  endCursor(answer: Json): string | null;
  /** An answer in the shape of the project's `data`; throws for an answer with errors. */
  leaves(ask: Ask, answer: Json): Json;
}

/** The value at a path; null where there is none. */
export function at(json: Json, ...path: (string | number)[]): Json {
  let value: Json | undefined = json;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) value = value[step];
    else return null;
  }
  return value ?? null;
}

/** The list at a path; empty where there is none. */
export function listAt(json: Json, ...path: (string | number)[]): Json[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value : [];
}

/** The text at a path; null where there is none. */
export function textAt(json: Json, ...path: (string | number)[]): string | null {
  const value = at(json, ...path);
  return typeof value === 'string' ? value : null;
}

/** `data` of an answer without errors. */
export function dataOf(answer: Json): Json {
  const errors = at(answer, 'errors');
  if (errors !== null) throw new Error(`The answer holds errors: ${JSON.stringify(errors).slice(0, 2_000)}`);
  return at(answer, 'data');
}
