import fc from 'fast-check';
import { Client } from 'pg';
import { z } from 'zod';
import { closedAs, isDueSoon, isLate, isLateAction, openOn, standingOn } from '../../src/liaisons/liaison-open.queries';
import {
  asOn,
  type Followed,
  isAwaited,
  isDueWithin,
  isOpenQuestion,
  isOverdue,
  standingOn as standingByRule,
} from '../../src/liaisons/rules/open';
import { ADDRESSEE_STATES, type AddresseeState, PURPOSES } from '../../src/liaisons/rules/vocabulary';
import { addDays } from '../../src/platform/calendar';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

let database: ClonedDatabase;
let client: Client;
beforeAll(async () => {
  database = await cloneDatabase('roadmap_empty');
  client = new Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const FIRST = '2015-03-01';
const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays(FIRST, days));
const state = fc.constantFrom<AddresseeState>(...ADDRESSEE_STATES);
const followed: fc.Arbitrary<Followed> = fc.record({
  purpose: fc.constantFrom(...PURPOSES),
  state,
  deadline: fc.option(day),
  outcomeEarliest: fc.option(day),
  closedFrom: fc.option(state.filter((each) => each !== 'CLOSED')),
});

const SOON = 5;
const Row = z.object({
  awaited: z.boolean(),
  late: z.boolean(),
  question: z.boolean(),
  soon: z.boolean(),
  standing: z.string(),
});

/** What the rule says of an addressee on a day. */
function byRule(addressee: Followed, on: string) {
  const asked = asOn(addressee, on);
  return {
    awaited: isAwaited(asked),
    late: isOverdue(asked, on),
    question: isOpenQuestion(asked, on),
    soon: isDueWithin(asked, on, SOON),
    standing: standingByRule(addressee, on),
  };
}

/** What SQL says of the same addressees. */
async function bySql(addressees: readonly Followed[], on: string) {
  const at = '$2::date';
  const open = openOn('a', at);
  const { rows } = await client.query(
    `select ${open} and a.purpose <> 'INFORMATION' as awaited, ${open} and ${isLate('a', at)} as late, ${open} and ${isLateAction('a', at)} as question,
       ${open} and ${isDueSoon('a', at, `${SOON}`)} as soon, ${standingOn('a', at, closedAs('a.closed_from'))} as standing
     from (select r->>'purpose' as purpose, r->>'state' as state, (r->>'deadline')::date as deadline_latest,
         (r->>'outcomeEarliest')::date as outcome_earliest, r->>'closedFrom' as closed_from, nth
       from jsonb_array_elements($1::jsonb) with ordinality as j(r, nth)) a order by nth`,
    [JSON.stringify(addressees), on],
  );
  // Where a condition is about no day at all, SQL says null for no.
  return rows.map((row) =>
    Row.parse({
      ...row,
      awaited: row.awaited === true,
      late: row.late === true,
      question: row.question === true,
      soon: row.soon === true,
    }),
  );
}

test('the rule and its twin in SQL say the same of every addressee on every day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(followed, { minLength: 200, maxLength: 200 }), day, async (addressees, on) => {
      expect(await bySql(addressees, on)).toEqual(addressees.map((each) => byRule(each, on)));
    }),
    { numRuns: 40 },
  );
});
