import { GraphQLEnumType } from 'graphql';
import { z } from 'zod';
import { changeBySql } from '../support/by-sql';
import { call, codeOf, SCHEMA } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { decide } from '../support/decisions';
import { recordLetter, recordMeeting, written } from '../support/meetings';
import { type Client, client } from '../support/people';
import { pick } from '../support/pick';
import { type Answer, startServer, type TestServer } from '../support/server';

const values = (name: string): string[] => {
  const type = SCHEMA.getType(name);
  return type instanceof GraphQLEnumType ? type.getValues().map((value) => value.name) : [];
};
const ROLES = values('Role');
const ACTIONS = values('PermittedAction');

const NOW = '2025-2028';
/** The item that most is done to; one that waits for its last call; one that is moved about. */
const [MAIN, CONSENTED, MOVED] = ['Y.ecsai-reqts', 'Y.aias-reqts', 'Y.3513 (rev)'];

let server: TestServer;
let cast: Cast;
let sg: Client & { personId: string };
let editor: Client & { personId: string };
/** For each role, someone who holds it towards the items, and someone who holds it elsewhere, or no longer. */
let holders: Record<string, { related: Client; elsewhere: Client }>;
let printed: { role: string; action: string; relation: string; because: string }[];
let question: string;
/** A meeting of the working party. */
let party: string;

const office = (role: string, body: string, more: object = {}) => ({ role, body, from: '2025-01-01', ...more });
const joint = (onBehalfOf: string) => office('RAPPORTEUR', 'JRG-CCM', { onBehalfOf, to: '2028-12-31' });

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  question = await cast.body('Q17/13', NOW);
  sg = await cast.person('Sg Here', OFFICES.sgChairman);
  editor = await cast.person('Editor Here');
  const two = async (
    name: string,
    here: Parameters<Cast['person']>[1],
    there: Parameters<Cast['person']>[1],
  ): Promise<{ related: Client; elsewhere: Client }> => ({
    related: await cast.person(`${name} Here`, ...(here ? [here] : [])),
    elsewhere: await cast.person(`${name} There`, ...(there ? [there] : [])),
  });
  holders = {
    SG_CHAIRMAN: { related: sg, elsewhere: await cast.person('Sg There', office('CHAIRMAN', 'SG2')) },
    WP_CHAIRMAN: await two('Wp', OFFICES.wpChairman, office('CHAIRMAN', 'WP3/17', { studyPeriod: NOW })),
    RAPPORTEUR: await two('Rapporteur', OFFICES.rapporteur, OFFICES.elsewhere),
    ASSOCIATE_RAPPORTEUR: await two('Associate', OFFICES.associate, {
      ...OFFICES.elsewhere,
      role: 'ASSOCIATE_RAPPORTEUR',
    }),
    JOINT_RAPPORTEUR: await two('Joint', joint('SG13'), joint('SG2')),
    EDITOR: { related: editor, elsewhere: await cast.person('Editor There') },
    SECRETARIAT: await two('Secretariat', OFFICES.counsellor, office('COUNSELLOR', 'SG2')),
    JCA_COORDINATOR: await two('Coordinator', OFFICES.coordinator, { ...OFFICES.coordinator, to: '2026-01-31' }),
    LIAISON_OFFICER: await two('Liaison', OFFICES.liaison, office('LIAISON_OFFICER', 'SG2')),
    ADMINISTRATOR: { related: cast.ada, elsewhere: await formerAdministrator() },
  };
  await prepare();
  party = written(await recordMeeting(sg, { type: 'WORKING_PARTY', body: 'WP2/13', starts: '2026-03-02' })).id;
  const data = await server.data('{ permissions { role action relation because } }');
  printed = z
    .array(z.object({ role: z.string(), action: z.string(), relation: z.string(), because: z.string() }))
    .parse(data.permissions);
});
afterAll(() => server.close());

async function formerAdministrator(): Promise<Client> {
  const person = await cast.person('Administrator There');
  const id = pick(await person.data('{ viewer { id } }'), 'viewer', 'id');
  for (const administrator of [true, false])
    expect((await call(cast.ada, 'setAdministrator', { id, administrator })).errors).toEqual([]);
  return person;
}

/** The joint group is composed of the Question, too; the editor edits each item, and it is ready to be decided upon. */
async function prepare(): Promise<void> {
  for (const ref of [MAIN, CONSENTED, MOVED]) {
    const revision = { scope: 'Its scope', summary: 'Its summary', baseTexts: ['TD 1'] };
    await done(sg, 'reviseWorkItem', ref, { revision });
    await done(sg, 'appointEditors', ref, { editors: [{ person: editor.personId }] });
  }
  await done(sg, 'correctStatus', CONSENTED, { state: 'CONSENTED' });
  await withAdministrator(
    (database) =>
      changeBySql(
        database,
        `insert into body_relation (from_id, type, to_id, to_key, certainty, source_id)
         select r.from_id, r.type, b.id, b.key, r.certainty, r.source_id from body b cross join (select * from body_relation
           where type = 'COMPOSED_OF' and from_id = (select id from body where key = 'JRG-CCM') limit 1) r where b.id = $1`,
        [question],
      ),
    server.databaseUrl,
  );
}

const change = async (ref: string) => ({
  change: { ...(await cast.item(ref)), reason: 'the matrix is gone through' },
});
const on = async (who: Client, mutation: string, ref: string, args: object = {}): Promise<Answer> =>
  call(who, mutation, { ...(await change(ref)), ...args });
async function done(who: Client, mutation: string, ref: string, args: object = {}): Promise<void> {
  expect({ mutation, errors: (await on(who, mutation, ref, args)).errors }).toEqual({ mutation, errors: [] });
}

interface Case {
  readonly act: (who: Client) => Promise<Answer>;
  /** Takes back what was done. */
  readonly undo?: () => Promise<void>;
  /** What is not sent is not there for who may not write for its bodies. */
  readonly isHidden?: boolean;
  /** What the rules of the subject answer to who has the right, where they do not accept it. */
  readonly answer?: string;
}

let numbers = 0;
const next = () => ++numbers;
const other = async () => (await cast.item(CONSENTED)).id;
const toQuestion = (to: string) => ({ to, studyPeriod: NOW });
const DELIVERED = { finalTextDelivered: true, summaryDelivered: true, electronicMaterialDelivered: true };

/** For each action a call that needs it. */
const CASES: Record<string, Case> = {
  PROPOSE: {
    act: (who) =>
      call(who, 'proposeWorkItem', {
        proposal: {
          body: question,
          name: `Y.matrix${next()}`,
          title: 'New work',
          type: 'RECOMMENDATION',
          meeting: 'Geneva',
          meetingDate: '2026-01-12',
          scope: 'New',
          summary: 'New',
          baseTexts: ['TD 1'],
          target: '2027-Q2 for consent',
          editors: [{ person: editor.personId }],
          relations: 'Y.3502',
          liaisons: 'SC 38',
          supportingMembers: ['ETRI', 'KT', 'CT', 'CM'],
        },
      }),
  },
  REVISE: { act: (who) => on(who, 'reviseWorkItem', MAIN, { revision: { comment: `comment ${next()}` } }) },
  RETARGET: { act: (who) => on(who, 'retargetWorkItem', MAIN, { target: '2027 for consent' }) },
  REPORT: { act: (who) => on(who, 'reportStatus', MAIN, { health: 'ON_TRACK' }) },
  CONFIRM: { act: (who) => on(who, 'confirmWorkItem', MAIN) },
  APPOINT_EDITORS: { act: (who) => on(who, 'appointEditors', MAIN, { editors: [{ person: editor.personId }] }) },
  RELATE: {
    act: async (who) => on(who, 'relateWorkItems', MAIN, { relation: { name: 'DEPENDS_ON', other: await other() } }),
  },
  RELATE_ACROSS: {
    act: async (who) => on(who, 'relateWorkItems', MAIN, { relation: { name: 'OVERLAPS', other: await other() } }),
  },
  PLACE: { act: (who) => on(who, 'placeWorkItem', MAIN, { cells: [{ domain: 'SECURITY' }] }) },
  ADVANCE: {
    act: (who) => on(who, 'advanceWorkItem', CONSENTED, { event: 'ANNOUNCE_LAST_CALL', facts: DELIVERED }),
    undo: () => done(sg, 'correctStatus', CONSENTED, { state: 'CONSENTED' }),
  },
  DECIDE: {
    act: (who) => on(who, 'advanceWorkItem', MAIN, { event: 'CONSENT' }),
    undo: () => done(sg, 'correctStatus', MAIN, { state: 'UNDER_STUDY' }),
  },
  CHANGE_PROCESS: {
    act: (who) =>
      on(who, 'advanceWorkItem', MOVED, { event: 'CHANGE_PROCESS', facts: { consensus: true, seconded: true } }),
  },
  NUMBER: { act: (who) => on(who, 'numberWorkItem', CONSENTED, { number: `Y.39${10 + next()}` }) },
  TRANSFER: {
    act: (who) => on(who, 'transferWorkItem', MOVED, toQuestion('Q19/13')),
    undo: () => done(sg, 'transferWorkItem', MOVED, toQuestion('Q17/13')),
  },
  // It is in the present study period already: who may is told that.
  CARRY_OVER: { act: (who) => on(who, 'carryOverWorkItem', MAIN, toQuestion('Q17/13')), answer: 'REFUSED' },
  DELETE: {
    act: (who) => on(who, 'deleteWorkItem', MOVED),
    undo: () => done(sg, 'restoreWorkItem', MOVED),
  },
  CORRECT: { act: (who) => on(who, 'correctStatus', MAIN, { state: 'UNDER_STUDY' }) },
  NOTE: { act: async (who) => call(who, 'noteOnWorkItem', { workItem: (await cast.item(MAIN)).id, text: 'A note' }) },
  APPOINT: {
    act: (who) =>
      call(who, 'appoint', { appointment: { body: question, role: 'VICE_CHAIRMAN', person: editor.personId } }),
  },
  RECORD_PERSON: { act: (who) => call(who, 'recordPerson', { name: `Person ${next()}` }) },
  IMPORT: {
    act: (who) =>
      who.ask('query ($text: String!) { importPreview(text: $text, name: "A reply") { planHash } }', { text: TABLE }),
  },
  WRITE_LIAISON: { act: (who) => call(who, 'draftLiaisonStatement', { statement: LETTER }) },
  APPROVE_LIAISON: {
    act: async (who) => call(who, 'advanceLiaisonStatement', { ...(await drafted('MAKE_READY')), step: 'APPROVE' }),
    isHidden: true,
  },
  SEND_LIAISON: {
    act: async (who) =>
      call(who, 'advanceLiaisonStatement', { ...(await drafted('MAKE_READY', 'APPROVE')), step: 'SEND' }),
    isHidden: true,
  },
  ANSWER_LIAISON: { act: async (who) => call(who, 'advanceAddressee', { ...(await received()), step: 'ACKNOWLEDGE' }) },
  LIAISON_NOTE: {
    act: async (who) =>
      call(who, 'writeLiaisonNote', { statement: (await received()).change.id, body: question, text: 'A note' }),
  },
  WRITE_MEETING: {
    act: (who) => recordMeeting(who, { type: 'RAPPORTEUR_GROUP', body: 'Q17/13', starts: '2026-03' }),
  },
  WRITE_LETTER: {
    act: (who) => recordLetter(who, { kind: 'COLLECTIVE_LETTER', number: next(), group: 'SG13', issued: '2026-01-12' }),
  },
  RECORD_DECISION: {
    act: (who) => decide(who, party, { kind: 'OTHER', text: `Decision ${next()}` }),
  },
};
const OF_STATEMENT = 'statement { id recordVersion addressees { id } }';
const Written = z.object({
  statement: z.object({ id: z.string(), recordVersion: z.number(), addressees: z.array(z.object({ id: z.string() })) }),
});

/** The statement that an operation wrote, as the next one wants it. */
function changed({ data, errors }: Answer): { change: { id: string; expectedVersion: number }; addressee: string } {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { statement } = Written.parse(Object.values(data ?? {})[0]);
  const { id, recordVersion } = statement;
  return { change: { id, expectedVersion: recordVersion }, addressee: statement.addressees[0]?.id ?? '' };
}

const LETTER = {
  ...{ sources: ['Q17/13'], title: 'On the matrix', approvalLevel: 'STUDY_GROUP', body: 'We ask for your view.' },
  contacts: [{ name: 'Mara Desk' }],
  addressees: [{ body: 'ETSI', purpose: 'ACTION', deadline: '2027-01-12' }],
};

/** A statement of the Question, taken as far as the steps say by the chairman of its group. */
async function drafted(...steps: readonly string[]) {
  let at = changed(await call(sg, 'draftLiaisonStatement', { statement: LETTER }, OF_STATEMENT));
  for (const step of steps)
    at = changed(await call(sg, 'advanceLiaisonStatement', { change: at.change, step }, OF_STATEMENT));
  return at;
}

/** A statement that came to the Question. */
const received = async () =>
  changed(
    await call(
      sg,
      'recordLiaisonStatement',
      {
        statement: {
          ...LETTER,
          sources: ['ETSI'],
          dated: '2026-01-12',
          addressees: [{ body: 'Q17/13', purpose: 'ACTION' }],
        },
      },
      OF_STATEMENT,
    ),
  );

const TABLE = [
  ['Activity domain', 'Entity', 'Title of deliverable', 'Scope of deliverable', 'Current status', 'Starting date'],
  ['Security', 'ITU-T SG13 Q17', 'ITU-T Y.newcloud, A new text', 'New', 'Draft Recommendation', '2026-02-01'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

test('every role has its people, and every action its call', () => {
  expect(Object.keys(holders).toSorted()).toEqual(ROLES.toSorted());
  expect(Object.keys(CASES).toSorted()).toEqual(ACTIONS.toSorted());
});

test('the printed table names each role, each action and a reason; those of joint groups have two relations', () => {
  expect([...new Set(printed.map(({ role }) => role))].toSorted()).toEqual(ROLES.toSorted());
  expect([...new Set(printed.map(({ action }) => action))].toSorted()).toEqual(ACTIONS.toSorted());
  expect(new Set(printed.map(({ role, relation }) => `${role} ${relation}`)).size).toBe(ROLES.length + 2);
  expect(new Set(printed.map(({ role, action }) => `${role} ${action}`)).size).toBe(printed.length);
  expect(printed.every(({ because }) => because.length > 20)).toBe(true);
});

/** The items and statements gone through belong to a Question, not to a joint group. */
const inTable = (role: string, action: string) =>
  printed.some(
    (right) => right.role === role && right.action === action && right.relation !== 'THE_JOINT_GROUP_ITSELF',
  );

test('those of joint groups write for these themselves, and not for others', async () => {
  const of = async (body: string) =>
    codeOf(
      await call(holders.JCA_COORDINATOR?.related ?? fail(), 'draftLiaisonStatement', {
        statement: { ...LETTER, sources: [body] },
      }),
    );
  expect(await of('JCA-AI')).toBeNull();
  expect(await of('JCA-IdM')).toBe('FORBIDDEN');
  const joint = async (who: Client | undefined) =>
    codeOf(
      await call(who ?? fail(), 'draftLiaisonStatement', {
        statement: { ...LETTER, sources: ['JRG-CCM'], dated: '2014-09-01' },
      }),
    );
  expect(await joint(holders.JOINT_RAPPORTEUR?.related)).toBeNull();
  expect(await joint(holders.RAPPORTEUR?.related)).toBe('FORBIDDEN');
});

test('those of joint groups convene the meetings of these, and not those of others', async () => {
  const of = async (who: Client | undefined, body: string, starts: string) =>
    codeOf(await recordMeeting(who ?? fail(), { type: 'OTHER', body, starts }));
  expect(await of(holders.JCA_COORDINATOR?.related, 'JCA-AI', '2026-03')).toBeNull();
  expect(await of(holders.JCA_COORDINATOR?.related, 'JCA-IdM', '2026-03')).toBe('FORBIDDEN');
  expect(await of(holders.JOINT_RAPPORTEUR?.related, 'JRG-CCM', '2014-09')).toBeNull();
  expect(await of(holders.RAPPORTEUR?.related, 'JRG-CCM', '2014-09')).toBe('FORBIDDEN');
});

/** What someone is told beforehand, of the item or of the body; null for what is asked of neither. */
async function told(who: Client, action: string): Promise<boolean | null> {
  const data = await who.data(
    `query ($ref: String!, $period: String!) { workItem(ref: $ref) { viewerCan { action allowed } } body(ref: "Q17/13", studyPeriod: $period) { viewerCan { action allowed } } }`,
    { ref: MAIN, period: NOW },
  );
  const rights = z.array(z.object({ action: z.string(), allowed: z.boolean() }));
  const all = [...rights.parse(pick(data, 'workItem', 'viewerCan')), ...rights.parse(pick(data, 'body', 'viewerCan'))];
  return all.find((right) => right.action === action)?.allowed ?? null;
}

describe.each(ACTIONS)('%s', (action) => {
  const refused = async (who: Client) => {
    const { act, isHidden } = CASES[action] ?? fail();
    expect(isHidden ? ['FORBIDDEN', 'NOT_FOUND'] : ['FORBIDDEN']).toContain(codeOf(await act(who)));
    expect([false, null]).toContain(await told(who, action));
  };

  test.each(ROLES)('by %s', async (role) => {
    const { related, elsewhere } = holders[role] ?? fail();
    const { act, undo, answer } = CASES[action] ?? fail();
    await refused(elsewhere);
    if (!inTable(role, action)) return refused(related);
    expect([true, null]).toContain(await told(related, action));
    const { errors, ...rest } = await act(related);
    expect({ errors, code: codeOf({ ...rest, errors }) }).toMatchObject({ code: answer ?? null });
    await undo?.();
  });

  test('by the public', async () => {
    const { act } = CASES[action] ?? fail();
    expect(codeOf(await act(client(server)))).toBe('UNAUTHENTICATED');
    expect([false, null]).toContain(await told(client(server), action));
  });
});

function fail(): never {
  throw new Error('There is no case.');
}
