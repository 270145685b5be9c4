import { z } from 'zod';
import { call } from './call';
import type { Client } from './people';
import type { Answer } from './server';

const DECISION = `decision { id position kind takenOn text certainty source { key citation } meeting { key recordVersion } body { ref status established ended termsOfReference { version status dated } }
    workItem { id ref maturity nativeStatus statusOn recordVersion statusEvents { kind nativeStatus happened source { key citation kind } } } } warnings { rule }`;

const decided = z.object({
  decision: z
    .object({
      id: z.string(),
      position: z.number(),
      workItem: z.object({ id: z.string(), recordVersion: z.number() }).loose().nullable(),
    })
    .loose(),
  warnings: z.array(z.object({ rule: z.string() })),
});

/** Records what a meeting decided. @param more reason, source */
export const decide = (who: Client, meeting: string, decision: object, more: object = {}): Promise<Answer> =>
  call(who, 'recordDecision', { meeting, decision, ...more }, DECISION);

export const withdraw = (who: Client, decision: string, expectedVersion: number | null = null): Promise<Answer> =>
  call(
    who,
    'withdrawDecision',
    { decision, expectedVersion, reason: 'It was another text.' },
    'meeting { decisions { id kind } }',
  );

/** The decision as it was recorded. @throws where it was refused */
export function recorded({ data, errors }: Answer) {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { decision, warnings } = decided.parse(Object.values(data ?? {})[0]);
  return { ...decision, warnings };
}

/** Rules that refused something, each with its clause. */
export const clausesOf = ({ errors }: Answer): [rule: string, clause: string][] =>
  z
    .array(z.object({ rule: z.string(), clause: z.string() }))
    .parse(errors[0]?.extensions?.reasons ?? [])
    .map(({ rule, clause }) => [rule, clause]);
