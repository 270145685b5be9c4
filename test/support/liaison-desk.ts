import { z } from 'zod';
import type { Client } from './people';
import { pick } from './pick';
import type { Answer } from './server';

/** Heading of a small statement, to be changed at will. */
export const letter = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  sources: ['SG13'],
  title: 'On cloud computing management',
  addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: '2026-03-20' }],
  contacts: [{ name: 'Mara Desk', country: 'Portugal', email: 'mara@secret.example', telephone: '+351 99' }],
  approvalLevel: 'STUDY_GROUP',
  body: 'We ask for your view.',
  ...more,
});

export const STATEMENT = `id ref number numberAsWritten state recordVersion title dated sent studyPeriod { label } issuer { ref }
  sources { id text approvedOn approvalWords body { ref studyPeriod { label } } approvedBy { name } }
  addressees { id position text purpose deadline state received receivedAs outcomeOn isAwaited body { ref } allocatedTo { ref } }
  questions { side question { ref } } contacts { name country reach { email telephone fax } } attachments { title digest uri }
  refersTo { id kind toText to { id ref } } events { id step state happened words addressee { id } source { citation } }
  mentions { id position text state workItem { ref isn } other { ref } } body`;

const outcome = z.object({
  statement: z
    .object({
      id: z.string(),
      ref: z.string(),
      state: z.string(),
      recordVersion: z.number(),
      sources: z.array(z.object({ id: z.string(), text: z.string() }).loose()),
      addressees: z.array(z.object({ id: z.string(), text: z.string(), state: z.string() }).loose()),
      events: z.array(z.record(z.string(), z.unknown())),
      mentions: z.array(z.object({ id: z.string(), text: z.string() }).loose()),
      refersTo: z.array(z.object({ id: z.string() }).loose()),
    })
    .loose(),
  warnings: z.array(z.object({ rule: z.string(), field: z.string(), message: z.string() })),
});
export type Outcome = z.infer<typeof outcome>;

/** Runs an operation of the desk. @param args GraphQL type and value of each argument */
export async function desk(
  who: Client,
  mutation: string,
  args: Readonly<Record<string, readonly [type: string, value: unknown]>>,
): Promise<Answer> {
  const declared = Object.entries(args).map(([name, [type]]) => `$${name}: ${type}`);
  const passed = Object.keys(args).map((name) => `${name}: $${name}`);
  return who.ask(
    `mutation (${declared.join(', ')}) { ${mutation}(${passed.join(', ')}) { statement { ${STATEMENT} } warnings { rule field message } } }`,
    Object.fromEntries(Object.entries(args).map(([name, [, value]]) => [name, value])),
  );
}

/** What an operation wrote. @throws where it was refused */
export function written({ data, errors }: Answer): Outcome {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return outcome.parse(Object.values(data ?? {})[0]);
}

export const draft = (who: Client, statement: Record<string, unknown>) =>
  desk(who, 'draftLiaisonStatement', { statement: ['LiaisonStatementInput!', statement] });
export const record = (who: Client, statement: Record<string, unknown>, source: object | null = null) =>
  desk(who, 'recordLiaisonStatement', {
    statement: ['LiaisonStatementInput!', statement],
    source: ['SourceInput', source],
  });

interface Changed {
  readonly id: string;
  readonly recordVersion: number;
}
const changeOf = ({ id, recordVersion }: Changed, more: object = {}) =>
  ['LiaisonChange!', { id, expectedVersion: recordVersion, ...more }] as const;

export const revise = (who: Client, at: Changed, statement: Record<string, unknown>, more: object = {}) =>
  desk(who, 'reviseLiaisonStatement', {
    change: changeOf(at, more),
    statement: ['LiaisonStatementInput!', statement],
  });

const STEP_ARGUMENTS = {
  source: 'ID',
  priorApproval: 'String',
  number: 'String',
  sent: 'PartialDate',
  words: 'String',
} as const;
export function advance(
  who: Client,
  at: Changed,
  step: string,
  facts: Partial<Record<keyof typeof STEP_ARGUMENTS, string>> = {},
  more: object = {},
) {
  const given = Object.entries(facts).map(
    ([name, value]) => [name, [STEP_ARGUMENTS[name as keyof typeof STEP_ARGUMENTS], value]] as const,
  );
  return desk(who, 'advanceLiaisonStatement', {
    change: changeOf(at, more),
    step: ['StatementStep!', step],
    ...Object.fromEntries(given),
  });
}

export const advanceAddressee = (
  who: Client,
  at: Changed,
  addressee: string,
  step: string,
  facts: object | null = null,
  more: object = {},
) =>
  desk(who, 'advanceAddressee', {
    change: changeOf(at, more),
    addressee: ['ID!', addressee],
    step: ['AddresseeStep!', step],
    facts: ['AddresseeFacts', facts],
  });

export const link = (who: Client, at: Changed, ref: object) =>
  desk(who, 'linkLiaisonStatements', { change: changeOf(at), link: ['StatementRefInput!', ref] });
export const unlink = (who: Client, at: Changed, id: string) =>
  desk(who, 'unlinkLiaisonStatements', { change: changeOf(at), link: ['ID!', id] });
export const judge = (who: Client, at: Changed, mention: string, state: string, workItem: string | null = null) =>
  desk(who, 'judgeMention', {
    change: changeOf(at),
    mention: ['ID!', mention],
    state: ['MentionState!', state],
    workItem: ['ID', workItem],
  });
export const mention = (who: Client, at: Changed, workItem: string) =>
  desk(who, 'mentionWorkItem', { change: changeOf(at), workItem: ['ID!', workItem] });

/** The statement as one sees it now. */
export async function seen(who: Pick<Client, 'data'>, id: string): Promise<Outcome['statement']> {
  const data = await who.data(`query ($id: ID!) { liaisonStatement(id: $id) { ${STATEMENT} } }`, { id });
  return outcome.shape.statement.parse(data.liaisonStatement);
}

/** Code of the first error. */
export const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.code;
/** Rules that refused something, in their order. */
export const rulesOf = ({ errors }: Answer): string[] =>
  z
    .array(z.object({ rule: z.string() }))
    .parse(errors[0]?.extensions?.reasons)
    .map(({ rule }) => rule);
/** Fields that were bad input. */
export const fieldsOf = ({ errors }: Answer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(errors[0]?.extensions?.problems)
    .map(({ field }) => field);

/** A statement brought to a state by those who may. */
export async function sentBy(who: Client, statement: Record<string, unknown>, sent = '2026-01-15'): Promise<Outcome> {
  let at = written(await draft(who, statement)).statement;
  for (const step of ['MAKE_READY', 'APPROVE']) at = written(await advance(who, at, step)).statement;
  return written(await advance(who, at, 'SEND', { sent }));
}

export const historyOf = async (who: Pick<Client, 'data'>, id: string): Promise<unknown> => {
  const { history } = await who.data(
    'query ($id: ID!) { history(of: LIAISON_STATEMENT, id: $id, first: 100) { nodes { kind reason happened actorOffice source { citation } changes { of field before after } } } }',
    { id },
  );
  return pick(history, 'nodes');
};
