import * as v from 'valibot';

/** Search parameters as they stand in an address: texts, and lists of texts where one comes several times. */
export function parseSearch(search: string): Record<string, unknown> {
  const found: Record<string, string | string[]> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    const before = found[name];
    found[name] = before === undefined ? text : [before, text].flat();
  }
  return found;
}

/** The same back: `true` is `1`; what is undefined, false or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== false && each !== '')
        params.append(name, each === true ? '1' : String(each));
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** A text, e.g. what to search for; left out where there is none. */
export const text = () => v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined);

/** One of some words; any other is as if it were not there. */
export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.fallback(v.optional(v.picklist(words)), undefined);

/** One of some words, the first where none or another is given. */
export const oneOfOr = <const T extends readonly string[]>(words: T, usual: T[number]) =>
  v.fallback(v.optional(v.picklist(words), usual), usual);

/** Several of some words (`?stage=a&stage=b`); others are left out. */
export const someOf = <const W extends string>(words: readonly W[]) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.union([
          v.array(v.string()),
          v.pipe(
            v.string(),
            v.transform((one) => [one]),
          ),
        ]),
        v.transform((given) => words.filter((word) => given.includes(word))),
      ),
    ),
    undefined,
  );

/** Several texts (`?body=SG13&body=SG2`). */
export const texts = () =>
  v.fallback(
    v.optional(
      v.union([
        v.pipe(v.array(v.string()), v.maxLength(50)),
        v.pipe(
          v.string(),
          v.transform((one) => [one]),
        ),
      ]),
    ),
    undefined,
  );

/** On (`1`) or off. */
export const flag = () =>
  v.fallback(
    v.optional(
      v.union([
        v.literal(true),
        v.pipe(
          v.literal('1'),
          v.transform((): true => true),
        ),
      ]),
    ),
    undefined,
  );

/** A calendar day, `YYYY-MM-DD`; the 31st of February is none. */
export const day = () => v.fallback(v.optional(v.pipe(v.string(), v.isoDate(), v.check(isDay))), undefined);

const isDay = (text: string): boolean => new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ?? false;
