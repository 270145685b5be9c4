import { z } from 'zod';
import { addDays } from '../../src/platform/calendar';
import type { Cast } from './cast';
import type { Client } from './people';
import { pick } from './pick';

export const TODAY = new Date().toISOString().slice(0, 10);
/** The day so many days from now. */
export const inDays = (days: number): string => addDays(TODAY, days);

const Clock = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  words: z.string(),
  dueOn: z.string(),
  daysLeft: z.number(),
  earliest: z.string(),
  latest: z.string(),
  precision: z.string(),
  at: z.string().nullable(),
  until: z.string().nullable(),
  timeZone: z.string().nullable(),
  domains: z.array(z.string()),
});
export type ShownClock = z.infer<typeof Clock>;

/** The clocks that someone is shown. @param args of the query, in its language */
export async function clocksOf(who: Pick<Client, 'data'>, args: string): Promise<ShownClock[]> {
  const { clocks } = await who.data(
    `{ clocks(${args}) { nodes { ${Object.keys(Clock.shape).join(' ')} } pageInfo { hasNextPage endCursor } } }`,
  );
  return z.array(Clock).parse(pick(clocks, 'nodes'));
}

/** A text that is worked on, and the operations of a story with it. */
export interface Text {
  readonly id: string;
  advance(who: Client, event: string, happened: string, facts?: object): Promise<void>;
  /** Any other operation on it. @param rest further arguments, in the language of the query */
  change(who: Client, mutation: string, rest?: string, reason?: string): Promise<void>;
}

/** Takes up a new text of Q17/13. */
export async function proposed(cast: Cast, who: Client, name: string, more: object = {}): Promise<Text> {
  const person = pick(await who.data('{ viewer { person { id } } }'), 'viewer', 'person', 'id');
  const proposal = {
    body: await cast.body('Q17/13', '2025-2028'),
    name,
    title: `Cloud computing: ${name}`,
    type: 'RECOMMENDATION',
    meeting: 'Geneva',
    meetingDate: '2026-01-12',
    on: '2026-01-16',
    baseTexts: ['TD 101 (WP2/13)'],
    summary: 'What it is about.',
    scope: 'What it covers.',
    target: '2036 for consent',
    editors: [{ person }],
    relations: 'Y.3502',
    liaisons: 'ISO/IEC JTC 1/SC 38',
    supportingMembers: ['ETRI', 'China Telecom', 'Orange', 'BT'],
    ...more,
  };
  const data = await who.data(
    'mutation ($proposal: WorkItemProposal!) { proposeWorkItem(proposal: $proposal) { workItem { id } } }',
    { proposal },
  );
  const id = z.string().parse(pick(data, 'proposeWorkItem', 'workItem', 'id'));
  const changeOf = async (happened: string | null, reason: string | null) => {
    const { workItem } = await who.data('query ($id: ID!) { workItem(id: $id) { recordVersion } }', { id });
    return { id, expectedVersion: pick(workItem, 'recordVersion'), happened, reason };
  };
  return {
    id,
    advance: async (by, event, happened, facts) => {
      await by.data(
        'mutation ($change: ItemChange!, $event: String!, $facts: StepFacts) { advanceWorkItem(change: $change, event: $event, facts: $facts) { id } }',
        { change: await changeOf(happened, null), event, facts: facts ?? null },
      );
    },
    change: async (by, mutation, rest = '', reason = 'As the group agreed.') => {
      await by.data(`mutation ($change: ItemChange!) { ${mutation}(change: $change ${rest}) { id } }`, {
        change: await changeOf(null, reason),
      });
    },
  };
}
