import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call, codeOf, mutationFields } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { decide, recorded } from '../support/decisions';
import { recordMeeting, written } from '../support/meetings';
import { type Client, client, program } from '../support/people';
import { digests } from '../support/programme';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
let cast: Cast;
let people: Record<'ada' | 'lee' | 'sg' | 'jca' | 'tsb' | 'public' | 'reader', Client>;
let lee: Client & { personId: string };
let body: string;
let item: { id: string; expectedVersion: number };
let other: string;
let letter: { id: string; expectedVersion: number };
/** A meeting of SG13 with a decision, and a circular. */
let plenary: { id: string; expectedVersion: number };
let taken: string;
let call91: { id: string; expectedVersion: number };

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  const sg = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  const jca = await cast.person('Joan Activity', OFFICES.coordinator);
  const tsb = await cast.person('Tess Director', { role: 'DIRECTOR', body: 'TSB', from: '2025-01-01' });
  people = { ada: cast.ada, lee, sg, jca, tsb, public: client(server), reader: await program(server, lee, ['READ']) };
  body = await cast.body('Q17/13', '2025-2028');
  await call(lee, 'retargetWorkItem', { change: await cast.item('Y.ecsai-reqts'), target: '2027 for consent' });
  item = await cast.item('Y.ecsai-reqts');
  other = (await cast.item('Y.aias-reqts')).id;
  const drafted = await call(sg, 'draftLiaisonStatement', { statement: LETTER }, 'statement { id recordVersion }');
  const at = Written.parse(drafted.data?.draftLiaisonStatement).statement;
  letter = { id: at.id, expectedVersion: at.recordVersion };
  const held = await recordMeeting(sg, { type: 'STUDY_GROUP', body: 'SG13', starts: '2026-05-04', ends: '2026-05-15' });
  plenary = { id: written(held).id, expectedVersion: 1 };
  taken = recorded(await decide(sg, plenary.id, { kind: 'OTHER', on: '2026-05-15', text: 'It is so.' })).id;
  const { letter: circular91 } = await server.data('{ letter(ref: "TSB Circular 91") { id } }');
  call91 = { id: z.object({ id: z.string() }).parse(circular91).id, expectedVersion: 1 };
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const LETTER = { sources: ['Q17/13'], title: 'On refusals', addressees: [{ body: 'ETSI', purpose: 'ACTION' }] };
const Written = z.object({ statement: z.object({ id: z.string(), recordVersion: z.number() }) });

type Who = keyof typeof people;
type Bad = readonly [what: string, who: Who, args: () => Record<string, unknown>, code: string];

const NOWHERE = '999999999999';
const change = (more: object = {}) => ({ change: { ...item, reason: 'a reason', ...more } });
const NUL = 'a\u0000b';
const HALF = 'a\ud800b';
/** Long, and no compression helps: each letter is another one. */
const LONG = String.fromCodePoint(...Array.from({ length: 500 }, (_, n) => 0x20000 + ((n * 7919) % 40_000)));

/** What goes wrong with every operation on a work item. */
const OF_ANY_CHANGE = (args: () => object, forbidden: Who): Bad[] => [
  ['the public', 'public', () => ({ ...change(), ...args() }), 'UNAUTHENTICATED'],
  ['a token that may only read', 'reader', () => ({ ...change(), ...args() }), 'FORBIDDEN'],
  ['who may not', forbidden, () => ({ ...change(), ...args() }), 'FORBIDDEN'],
  ['no such item', 'lee', () => ({ ...args(), ...change({ id: NOWHERE }) }), 'NOT_FOUND'],
  ['no number', 'lee', () => ({ ...change({ id: '1 or 1' }), ...args() }), 'BAD_USER_INPUT'],
  ['no version', 'lee', () => ({ ...change({ expectedVersion: 0 }), ...args() }), 'BAD_USER_INPUT'],
  ['no day', 'lee', () => ({ ...change({ happened: '2026-02-30' }), ...args() }), 'BAD_USER_INPUT'],
  ['U+0000 in the reason', 'lee', () => ({ ...change({ reason: NUL }), ...args() }), 'BAD_USER_INPUT'],
  ['half a character in the reason', 'lee', () => ({ ...change({ reason: HALF }), ...args() }), 'BAD_USER_INPUT'],
];
const OF_A_RIGHTFUL_CHANGE = (args: () => object, who: Who): Bad[] => [
  ['a version to come', who, () => ({ ...change({ expectedVersion: 99 }), ...args() }), 'STALE'],
  ['a version to come, merging', who, () => ({ ...change({ expectedVersion: 99, merge: true }), ...args() }), 'STALE'],
  ['a day to come', who, () => ({ ...change({ happened: '2999-01' }), ...args() }), 'BAD_USER_INPUT'],
  ['no such source', who, () => ({ ...change({ source: { key: 'nowhere' } }), ...args() }), 'BAD_USER_INPUT'],
  ['a source without a name', who, () => ({ ...change({ source: {} }), ...args() }), 'BAD_USER_INPUT'],
];
const ofItem = (args: () => object, who: Who = 'lee', forbidden: Who = 'jca'): Bad[] => [
  ...OF_ANY_CHANGE(args, forbidden),
  ...OF_A_RIGHTFUL_CHANGE(args, who),
];
const bad = (who: Who, code: string, what: string, args: () => Record<string, unknown>): Bad => [what, who, args, code];
const wrong = (what: string, args: () => object, who: Who = 'lee', code = 'BAD_USER_INPUT'): Bad =>
  bad(who, code, what, () => ({ ...change(), ...args() }));
const proposal = (more: object = {}) => ({
  proposal: {
    body,
    name: 'Y.new-work',
    title: 'New work',
    type: 'RECOMMENDATION',
    meeting: 'Geneva',
    meetingDate: '2026-01-12',
    scope: 'New',
    summary: 'New',
    baseTexts: ['TD 1'],
    target: '2027-Q2 for consent',
    editors: [{ person: lee.personId }],
    relations: 'Y.3502',
    liaisons: 'SC 38',
    supportingMembers: ['ETRI', 'KT', 'CT', 'CM'],
    ...more,
  },
});
const appointment = (more: object = {}) => ({
  appointment: { body, role: 'RAPPORTEUR', person: lee.personId, ...more },
});
const importing = () => ({
  name: 'A reply',
  planHash: '0'.repeat(64),
  text: [
    ['Activity domain', 'Entity', 'Title of deliverable', 'Scope of deliverable', 'Current status', 'Starting date'],
    ['Security', 'ITU-T SG13 Q17', 'ITU-T Y.newcloud, A new text', 'New', 'Draft Recommendation', '2026-02-01'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n'),
});
const administering = (args: () => Record<string, unknown>): Bad[] => [
  bad('public', 'UNAUTHENTICATED', 'the public', args),
  bad('lee', 'FORBIDDEN', 'no administrator', args),
];
const ownAccount = (args: () => Record<string, unknown> = () => ({})): Bad[] => [
  bad('public', 'UNAUTHENTICATED', 'the public', args),
  bad('reader', 'FORBIDDEN', 'a token', args),
];

const ofLetter = (more: object = {}) => ({ change: { ...letter, reason: 'a reason', ...more } });
/** What goes wrong with every operation on a liaison statement that is not sent. */
const ofHidden = (args: () => object): Bad[] => [
  bad('public', 'UNAUTHENTICATED', 'the public', () => ({ ...ofLetter(), ...args() })),
  bad('reader', 'FORBIDDEN', 'a token that may only read', () => ({ ...ofLetter(), ...args() })),
  bad('jca', 'NOT_FOUND', 'to whom it is not there', () => ({ ...ofLetter(), ...args() })),
  bad('sg', 'NOT_FOUND', 'no such statement', () => ({ ...ofLetter({ id: NOWHERE }), ...args() })),
  bad('sg', 'STALE', 'a version to come', () => ({ ...ofLetter({ expectedVersion: 99 }), ...args() })),
  bad('sg', 'BAD_USER_INPUT', 'no number', () => ({ ...ofLetter({ id: '1 or 1' }), ...args() })),
  bad('sg', 'BAD_USER_INPUT', 'U+0000 in the reason', () => ({ ...ofLetter({ reason: NUL }), ...args() })),
];
const statement = (more: object = {}) => ({ statement: { ...LETTER, ...more } });
const OF_A_LETTER = [
  bad('public', 'UNAUTHENTICATED', 'the public', statement),
  bad('reader', 'FORBIDDEN', 'a token that may only read', statement),
  bad('jca', 'FORBIDDEN', 'who may not', statement),
  bad('sg', 'BAD_USER_INPUT', 'nobody speaks', () => statement({ sources: [] })),
  bad('sg', 'BAD_USER_INPUT', 'U+0000', () => statement({ title: NUL })),
  bad('sg', 'BAD_USER_INPUT', 'no such purpose', () => statement({ addressees: [{ body: 'ETSI', purpose: 'FUN' }] })),
  bad('sg', 'BAD_USER_INPUT', 'no day', () => statement({ dated: '2026-02-30' })),
  bad('sg', 'BAD_USER_INPUT', 'too long', () => statement({ body: 'x'.repeat(100_001) })),
];

const meeting = (more: object = {}) => ({ meeting: { type: 'STUDY_GROUP', body: 'SG13', starts: '2027-05', ...more } });
const circular = (more: object = {}) => ({ letter: { kind: 'CIRCULAR', number: 99, issued: '2026-02', ...more } });
/** What goes wrong with every operation on a meeting or letter that is there. */
const ofProgramme = (at: () => object, args: () => object, who: Who): Bad[] => [
  bad('public', 'UNAUTHENTICATED', 'the public', () => ({ change: { ...at() }, ...args() })),
  bad('reader', 'FORBIDDEN', 'a token that may only read', () => ({ change: { ...at() }, ...args() })),
  bad('jca', 'FORBIDDEN', 'who may not', () => ({ change: { ...at() }, ...args() })),
  bad(who, 'NOT_FOUND', 'nowhere', () => ({ change: { ...at(), id: NOWHERE }, ...args() })),
  bad(who, 'BAD_USER_INPUT', 'no number', () => ({ change: { ...at(), id: '1 or 1' }, ...args() })),
  bad(who, 'STALE', 'a version to come', () => ({ change: { ...at(), expectedVersion: 99 }, ...args() })),
  bad(who, 'BAD_USER_INPUT', 'U+0000 in the reason', () => ({ change: { ...at(), reason: NUL }, ...args() })),
];
const OF_A_SOURCE = (who: Who, args: () => object): Bad[] => [
  bad(who, 'BAD_USER_INPUT', 'no such source', () => ({ ...args(), source: { key: 'nowhere' } })),
  bad(who, 'BAD_USER_INPUT', 'a source without a name', () => ({ ...args(), source: {} })),
  bad(who, 'BAD_USER_INPUT', 'no such file', () => ({ ...args(), sourceFile: NOWHERE })),
];
const decision = (more: object = {}) => ({
  meeting: plenary.id,
  decision: { kind: 'CONSENTED', on: '2026-05-04', workItem: item, ...more },
});
const agreement = (more: object = {}) => ({ ...ofLetter(), meeting: plenary.id, ...more });
const search = (more: object = {}) => ({ name: 'Refused', filter: { bodies: ['Q17/13'] }, ...more });
/** What goes wrong with every operation on a saved search. */
const ofSearch = (args: () => object = () => ({})): Bad[] => [
  bad('public', 'UNAUTHENTICATED', 'the public', () => ({ id: '1', ...args() })),
  bad('reader', 'FORBIDDEN', 'a token that may only read', () => ({ id: '1', ...args() })),
  bad('lee', 'NOT_FOUND', 'nowhere', () => ({ id: NOWHERE, ...args() })),
  bad('lee', 'BAD_USER_INPUT', 'no number', () => ({ id: '1 or 1', ...args() })),
];
const ofWebhook: Bad[] = [
  ...ownAccount(() => ({ id: '1' })),
  bad('lee', 'NOT_FOUND', 'nowhere', () => ({ id: NOWHERE })),
  bad('lee', 'BAD_USER_INPUT', 'no number', () => ({ id: '1 or 1' })),
];

/** For every mutation of the schema what can be wrong with it. */
const CASES: Record<string, Bad[]> = {
  acceptInvitation: [bad('public', 'BAD_USER_INPUT', 'no such link', () => ({ token: 'sri_no', password: 'x' }))],
  signIn: [bad('public', 'UNAUTHENTICATED', 'nobody', () => ({ email: 'no@example.org', password: 'no' }))],
  signOut: [bad('reader', 'FORBIDDEN', 'a token', () => ({}))],
  signOutEverywhere: ownAccount(),
  changePassword: ownAccount(() => ({ current: 'x', password: 'y' })),
  createApiToken: ownAccount(() => ({ expires: '2027-01-01', name: 'x', scopes: ['READ'] })),
  revokeApiToken: ownAccount(() => ({ id: '1' })),
  disableAccount: [
    ...administering(() => ({ id: '1' })),
    bad('ada', 'NOT_FOUND', 'no such account', () => ({ id: NOWHERE })),
  ],
  enableAccount: [
    ...administering(() => ({ id: '1' })),
    bad('ada', 'NOT_FOUND', 'no such account', () => ({ id: NOWHERE })),
  ],
  setAdministrator: [
    ...administering(() => ({ id: '1', administrator: true })),
    bad('ada', 'NOT_FOUND', 'no such account', () => ({ id: NOWHERE, administrator: true })),
  ],
  inviteAccount: [
    ...administering(() => ({ email: 'new@example.org', name: 'New' })),
    bad('ada', 'BAD_USER_INPUT', 'no address', () => ({ email: 'no address', name: 'New' })),
    bad('ada', 'BAD_USER_INPUT', 'nobody', () => ({ email: 'new@example.org' })),
    bad('ada', 'NOT_FOUND', 'no such person', () => ({ email: 'new@example.org', personId: NOWHERE })),
  ],
  recordPerson: [
    ...administering(() => ({ name: 'New Person' })),
    bad('ada', 'BAD_USER_INPUT', 'no name', () => ({ name: ' ' })),
    bad('ada', 'BAD_USER_INPUT', 'U+0000', () => ({ name: NUL })),
  ],
  appoint: [
    bad('public', 'UNAUTHENTICATED', 'the public', appointment),
    bad('lee', 'FORBIDDEN', 'no chairman', appointment),
    bad('sg', 'FORBIDDEN', 'another group', () => ({ ...appointment(), appointment: { body: '1', role: 'CHAIRMAN' } })),
    bad('ada', 'NOT_FOUND', 'no such body', () => appointment({ body: NOWHERE })),
    bad('ada', 'BAD_USER_INPUT', 'no such person', () => appointment({ person: NOWHERE })),
    bad('ada', 'BAD_USER_INPUT', 'no such side', () => appointment({ onBehalfOf: NOWHERE })),
    bad('ada', 'BAD_USER_INPUT', 'ends before it begins', () => appointment({ from: '2026', to: '2025' })),
    bad('ada', 'BAD_USER_INPUT', 'U+0000', () => appointment({ affiliation: NUL })),
    bad('ada', 'BAD_USER_INPUT', 'no such source', () => ({ ...appointment(), source: { key: 'nowhere' } })),
  ],
  endAppointment: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ appointment: '1', on: '2026-01-01' })),
    bad('lee', 'FORBIDDEN', 'no chairman', () => ({ appointment: '1', on: '2026-01-01' })),
    bad('ada', 'NOT_FOUND', 'no such appointment', () => ({ appointment: NOWHERE, on: '2026-01-01' })),
    bad('ada', 'BAD_USER_INPUT', 'no day', () => ({ appointment: '1', on: '2026-02-30' })),
  ],
  reviseWorkItem: [
    ...ofItem(() => ({ revision: { scope: 'x' } })),
    wrong('nothing', () => ({ revision: {} })),
    wrong('no title', () => ({ revision: { title: null } })),
    wrong('U+0000', () => ({ revision: { title: NUL } })),
    wrong('a title too long', () => ({ revision: { title: `${LONG}x` } })),
    wrong('U+0000 in a list', () => ({ revision: { baseTexts: [NUL] } })),
    wrong('too long', () => ({ revision: { scope: 'x'.repeat(20_001) } })),
    wrong('no address', () => ({ revision: { uri: 'javascript:alert(1)' } })),
  ],
  retargetWorkItem: [
    ...ofItem(() => ({ target: 'Q4/2027' })),
    wrong('no reason', () => ({ target: 'Q4/2027', ...change({ reason: null }) })),
    wrong('empty', () => ({ target: '' })),
    wrong('U+0000', () => ({ target: NUL })),
  ],
  reportStatus: [
    ...ofItem(() => ({ health: 'AT_RISK' })),
    wrong('no such health', () => ({ health: 'GOOD' })),
    wrong('U+0000', () => ({ health: 'AT_RISK', words: NUL })),
  ],
  confirmWorkItem: ofItem(() => ({})),
  placeWorkItem: [
    ...ofItem(() => ({ cells: [] }), 'jca', 'lee'),
    wrong('no such cell', () => ({ cells: [{ domain: 'NOWHERE' }] }), 'jca'),
  ],
  appointEditors: [
    ...ofItem(() => ({ editors: [] })),
    wrong('no such person', () => ({ editors: [{ person: NOWHERE }] })),
    wrong('one person twice', () => ({
      editors: [{ person: lee.personId }, { person: lee.personId, role: 'Editor' }],
    })),
    wrong('U+0000', () => ({ editors: [{ person: lee.personId, role: NUL }] })),
  ],
  relateWorkItems: [
    ...ofItem(() => ({ relation: { name: 'DEPENDS_ON', other } })),
    wrong('neither', () => ({ relation: { name: 'DEPENDS_ON' } })),
    wrong('both', () => ({ relation: { name: 'DEPENDS_ON', other, otherText: 'both' } })),
    wrong('nowhere', () => ({ relation: { name: 'DEPENDS_ON', other: NOWHERE } })),
    wrong('backwards in words', () => ({ relation: { name: 'REQUIRED_BY', otherText: 'a text' } })),
    wrong('itself', () => ({ relation: { name: 'DEPENDS_ON', other: item.id } }), 'lee', 'REFUSED'),
    wrong('U+0000', () => ({ relation: { name: 'INFORMATIVE_REFERENCE', otherText: NUL } })),
  ],
  unrelateWorkItems: [
    ...OF_ANY_CHANGE(() => ({ relation: '1' }), 'jca').filter(
      ([what]) => !['who may not', 'no such item'].includes(what),
    ),
    wrong('nowhere', () => ({ relation: NOWHERE }), 'lee', 'NOT_FOUND'),
    wrong('of another item', () => ({ relation: '1' }), 'lee', 'NOT_FOUND'),
  ],
  numberWorkItem: [
    ...ofItem(() => ({ number: 'Y.3999' })),
    wrong('no number', () => ({ number: '|' }), 'lee', 'REFUSED'),
    wrong('no numbering', () => ({ number: 'number nine' }), 'lee', 'REFUSED'),
    wrong('taken', () => ({ number: 'Y.3500 (08/2014)' }), 'lee', 'REFUSED'),
    wrong('one number twice', () => ({ number: 'Y.3999 | M.3999 | M.3999' }), 'lee', 'REFUSED'),
    wrong('one number twice in two spellings', () => ({ number: 'Y.3999 | Rec. Y.3999' }), 'lee', 'REFUSED'),
  ],
  openLifeCycle: [
    ...ofItem(() => ({ body: '1', process: 'AAP' })),
    wrong('nowhere', () => ({ body: NOWHERE, process: 'AAP' })),
    wrong('the owner', () => ({ body, process: 'AAP' })),
  ],
  transferWorkItem: [
    ...ofItem(() => ({ to: 'Q19/13', studyPeriod: '2025-2028' }), 'sg', 'lee'),
    wrong('nowhere', () => ({ to: 'Q999/99' }), 'sg'),
    wrong('another organization', () => ({ to: 'ETSI' }), 'sg', 'REFUSED'),
    wrong('the owner', () => ({ to: 'Q17/13', studyPeriod: '2025-2028' }), 'sg', 'REFUSED'),
    wrong('U+0000', () => ({ to: NUL }), 'sg'),
  ],
  carryOverWorkItem: [
    ...ofItem(() => ({ to: 'Q17/13', studyPeriod: '2025-2028' })).filter(([what]) => !/source/.test(what)),
    wrong('the same period', () => ({ to: 'Q17/13', studyPeriod: '2025-2028' }), 'lee', 'REFUSED'),
    wrong('no period', () => ({ to: 'Q17/13', studyPeriod: 'next' })),
  ],
  deleteWorkItem: [
    ...ofItem(() => ({}), 'sg', 'lee'),
    wrong('no reason', () => change({ reason: null }), 'sg', 'REFUSED'),
    wrong('before its last status', () => change({ happened: '1999' }), 'sg'),
  ],
  restoreWorkItem: [
    ...ofItem(() => ({}), 'sg', 'lee').filter(([what]) => !/source/.test(what)),
    wrong('not deleted', () => ({}), 'sg', 'REFUSED'),
  ],
  advanceWorkItem: [
    ...ofItem(() => ({ event: 'CONSENT' }), 'sg').filter(([what]) => !/source/.test(what)),
    wrong('no such step', () => ({ event: 'ANNOUNCE_LAST_CALL' }), 'lee', 'REFUSED'),
    wrong('an operation of its own', () => ({ event: 'DELETE' }), 'sg', 'REFUSED'),
    wrong('no such side', () => ({ event: 'CONSENT', side: NOWHERE }), 'sg'),
    wrong('a day to come', () => ({ event: 'CONSENT', ...change({ happened: '2099-01-01' }) }), 'sg'),
    wrong('a day of a month', () => ({ event: 'CONSENT', ...change({ happened: '2026-11' }) }), 'sg'),
    wrong('too many holidays', () => ({ event: 'CONSENT', facts: { holidays: Array(61).fill('2026-01-01') } }), 'sg'),
  ],
  correctStatus: [
    ...ofItem(() => ({ state: 'LC' }), 'sg', 'lee'),
    wrong('no such state', () => ({ state: 'NOWHERE' }), 'sg'),
    wrong('before its last status', () => ({ state: 'LC', ...change({ happened: '1999-01-01' }) }), 'sg'),
    wrong('no reason', () => ({ state: 'LC', ...change({ reason: null }) }), 'sg'),
  ],
  applyImport: [
    bad('public', 'UNAUTHENTICATED', 'the public', importing),
    bad('lee', 'FORBIDDEN', 'who may not', importing),
    bad('jca', 'BAD_USER_INPUT', 'nothing to read', () => ({ ...importing(), text: 'Dear all, thank you.' })),
    bad('jca', 'BAD_USER_INPUT', 'nobody reads it', () => ({ ...importing(), connector: 'NOBODY' })),
    bad('jca', 'BAD_USER_INPUT', 'U+0000', () => ({ ...importing(), text: NUL })),
    bad('jca', 'REFUSED', 'another plan', importing),
  ],
  undoImport: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ import: '1', reason: 'x' })),
    bad('lee', 'FORBIDDEN', 'who may not', () => ({ import: '1', reason: 'x' })),
    bad('jca', 'NOT_FOUND', 'nowhere', () => ({ import: NOWHERE, reason: 'x' })),
    bad('jca', 'BAD_USER_INPUT', 'U+0000', () => ({ import: '1', reason: NUL })),
  ],
  draftLiaisonStatement: OF_A_LETTER,
  recordLiaisonStatement: [
    ...OF_A_LETTER.filter(([what]) => what !== 'nobody speaks'),
    bad('sg', 'REFUSED', 'a number that is taken', () =>
      statement({ sources: ['SG13'], number: 'COM 13 – LS 64 – E', studyPeriod: '2013-2016' }),
    ),
  ],
  reviseLiaisonStatement: [
    ...ofHidden(() => statement()),
    bad('sg', 'BAD_USER_INPUT', 'U+0000', () => ({ ...ofLetter(), ...statement({ title: NUL }) })),
  ],
  advanceLiaisonStatement: [
    ...ofHidden(() => ({ step: 'MAKE_READY' })),
    bad('sg', 'REFUSED', 'a step from another state', () => ({ ...ofLetter(), step: 'SEND' })),
    bad('sg', 'BAD_USER_INPUT', 'no such step', () => ({ ...ofLetter(), step: 'FLY' })),
  ],
  advanceAddressee: [
    ...ofHidden(() => ({ addressee: '1', step: 'NOTE' })).filter(([what]) => what !== 'a version to come'),
    bad('sg', 'NOT_FOUND', 'no such addressee', () => ({ ...ofLetter(), addressee: NOWHERE, step: 'NOTE' })),
  ],
  linkLiaisonStatements: [
    ...ofHidden(() => ({ link: { kind: 'CITES', text: 'COM 13 – LS 64 – E' } })),
    bad('sg', 'BAD_USER_INPUT', 'neither', () => ({ ...ofLetter(), link: { kind: 'CITES' } })),
    bad('sg', 'BAD_USER_INPUT', 'itself, which is not sent', () => ({
      ...ofLetter(),
      link: { kind: 'CITES', id: letter.id },
    })),
  ],
  unlinkLiaisonStatements: [
    ...ofHidden(() => ({ link: '1' })).filter(([what]) => what !== 'a version to come'),
    bad('sg', 'NOT_FOUND', 'no such link', () => ({ ...ofLetter(), link: NOWHERE })),
  ],
  judgeMention: [
    ...ofHidden(() => ({ mention: '1', state: 'DISMISSED' })).filter(([what]) => what !== 'a version to come'),
    bad('sg', 'NOT_FOUND', 'no such mention', () => ({ ...ofLetter(), mention: NOWHERE, state: 'DISMISSED' })),
  ],
  mentionWorkItem: [
    ...ofHidden(() => ({ workItem: '1' })),
    bad('sg', 'BAD_USER_INPUT', 'no such work item', () => ({ ...ofLetter(), workItem: NOWHERE })),
  ],
  writeLiaisonNote: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ statement: letter.id, body, text: 'x' })),
    bad('jca', 'FORBIDDEN', 'who may not', () => ({ statement: letter.id, body, text: 'x' })),
    bad('sg', 'NOT_FOUND', 'nowhere', () => ({ statement: NOWHERE, body, text: 'x' })),
    bad('sg', 'BAD_USER_INPUT', 'U+0000', () => ({ statement: letter.id, body, text: NUL })),
  ],
  recordMeeting: [
    bad('public', 'UNAUTHENTICATED', 'the public', meeting),
    bad('reader', 'FORBIDDEN', 'a token that may only read', meeting),
    bad('jca', 'FORBIDDEN', 'who may not', meeting),
    bad('sg', 'BAD_USER_INPUT', 'no body', () => meeting({ body: null })),
    bad('sg', 'BAD_USER_INPUT', 'no such body', () => meeting({ body: 'Q99/99' })),
    bad('sg', 'BAD_USER_INPUT', 'no day', () => meeting({ starts: '2027-02-30' })),
    bad('sg', 'BAD_USER_INPUT', 'an end before the start', () => meeting({ ends: '2027-04' })),
    bad('sg', 'BAD_USER_INPUT', 'cancelled', () => meeting({ state: 'CANCELLED' })),
    bad('sg', 'BAD_USER_INPUT', 'U+0000', () => meeting({ title: NUL })),
    bad('sg', 'BAD_USER_INPUT', 'half a character', () => meeting({ agenda: [{ number: '1', title: HALF }] })),
    bad('sg', 'BAD_USER_INPUT', 'too long', () => meeting({ note: 'x'.repeat(5_001) })),
    bad('sg', 'BAD_USER_INPUT', 'an item of the agenda that is nowhere', () =>
      meeting({ agenda: [{ id: NOWHERE, number: '1', title: 'x' }] }),
    ),
    ...OF_A_SOURCE('sg', meeting),
  ],
  reviseMeeting: [
    ...ofProgramme(
      () => plenary,
      () => ({ meeting: { title: 'x' } }),
      'sg',
    ),
    bad('sg', 'BAD_USER_INPUT', 'no body', () => ({ change: plenary, meeting: { body: null } })),
    bad('sg', 'FORBIDDEN', 'a body of others', () => ({ change: plenary, meeting: { body: 'SG17' } })),
    bad('sg', 'BAD_USER_INPUT', 'a session that is nowhere', () => ({
      ...{ change: plenary, meeting: { sessions: [{ id: NOWHERE, title: 'x' }] } },
    })),
  ],
  listMeetingDocuments: [
    ...ofProgramme(
      () => plenary,
      () => ({ documents: [{ number: 'TD 1' }] }),
      'sg',
    ),
    bad('sg', 'BAD_USER_INPUT', 'twice', () => ({
      change: plenary,
      documents: [{ number: 'TD 1' }, { number: 'TD 1' }],
    })),
    bad('sg', 'BAD_USER_INPUT', 'no such document', () => ({ change: plenary, withdraw: [NOWHERE] })),
    bad('sg', 'BAD_USER_INPUT', 'no such file', () => ({
      change: plenary,
      documents: [{ number: 'TD 1', file: NOWHERE }],
    })),
  ],
  cancelMeeting: [
    ...ofProgramme(
      () => plenary,
      () => ({}),
      'sg',
    ),
    bad('sg', 'REFUSED', 'no reason', () => ({ change: plenary })),
  ],
  restoreMeeting: [
    ...ofProgramme(
      () => plenary,
      () => ({}),
      'sg',
    ),
    bad('sg', 'REFUSED', 'not cancelled', () => ({ change: plenary })),
  ],
  recordLetter: [
    bad('public', 'UNAUTHENTICATED', 'the public', circular),
    bad('reader', 'FORBIDDEN', 'a token that may only read', circular),
    bad('sg', 'FORBIDDEN', 'who may not', circular),
    bad('tsb', 'BAD_USER_INPUT', 'no number', () => circular({ number: null })),
    bad('tsb', 'BAD_USER_INPUT', 'a number that is none', () => circular({ number: 0 })),
    bad('tsb', 'BAD_USER_INPUT', 'a circular of a group', () => circular({ group: 'SG13' })),
    bad('tsb', 'BAD_USER_INPUT', 'a date without its reason', () => circular({ issuedAsPrinted: '2025-02' })),
    bad('tsb', 'BAD_USER_INPUT', 'U+0000', () => circular({ subject: NUL })),
    bad('tsb', 'REFUSED', 'a number that is taken', () =>
      circular({ number: 91, issued: null, studyPeriod: '2022-2024' }),
    ),
    ...OF_A_SOURCE('tsb', circular),
  ],
  reviseLetter: [
    ...ofProgramme(
      () => call91,
      () => ({ letter: { note: 'x' } }),
      'tsb',
    ),
    bad('tsb', 'BAD_USER_INPUT', 'no kind', () => ({ change: call91, letter: { kind: null } })),
    bad('tsb', 'REFUSED', 'a number that is taken', () => ({ change: call91, letter: { number: 89 } })),
  ],
  recordDecision: [
    bad('public', 'UNAUTHENTICATED', 'the public', decision),
    bad('reader', 'FORBIDDEN', 'a token that may only read', decision),
    bad('lee', 'FORBIDDEN', 'who may not', decision),
    bad('sg', 'NOT_FOUND', 'no such meeting', () => ({ ...decision(), meeting: NOWHERE })),
    bad('sg', 'NOT_FOUND', 'no such text', () => decision({ workItem: { ...item, id: NOWHERE } })),
    bad('sg', 'STALE', 'a version to come', () => decision({ workItem: { ...item, expectedVersion: 99 } })),
    bad('sg', 'BAD_USER_INPUT', 'a day before', () => decision({ on: '2026-05-03' })),
    bad('sg', 'BAD_USER_INPUT', 'no such side', () => decision({ workItem: { ...item, side: NOWHERE } })),
    bad('sg', 'REFUSED', 'a text that is not ready', decision),
    bad('sg', 'REFUSED', 'a step that is not there', () => decision({ kind: 'APPROVED' })),
    bad('sg', 'BAD_USER_INPUT', 'no such body', () => decision({ kind: 'ENDED', workItem: null, body: 'Q99/99' })),
    bad('sg', 'REFUSED', 'a body of others', () => decision({ kind: 'ENDED', workItem: null, body: 'CG-COP' })),
    bad('sg', 'BAD_USER_INPUT', 'U+0000', () => decision({ text: NUL })),
    ...OF_A_SOURCE('sg', () => ({
      ...decision({ kind: 'OTHER', workItem: null, text: 'x' }),
    })),
  ],
  withdrawDecision: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ decision: taken, reason: 'x' })),
    bad('lee', 'FORBIDDEN', 'who may not', () => ({ decision: taken, reason: 'x' })),
    bad('sg', 'NOT_FOUND', 'nowhere', () => ({ decision: NOWHERE, reason: 'x' })),
    bad('sg', 'BAD_USER_INPUT', 'U+0000', () => ({ decision: taken, reason: NUL })),
  ],
  recordAgreementToSend: [
    ...ofHidden(() => ({ meeting: plenary.id, on: '2026-05-04' })),
    bad('sg', 'NOT_FOUND', 'no such meeting', () => agreement({ meeting: NOWHERE, on: '2026-05-04' })),
    bad('sg', 'BAD_USER_INPUT', 'no day', () => agreement()),
    bad('sg', 'BAD_USER_INPUT', 'no such sending body', () => agreement({ on: '2026-05-04', sendingBody: NOWHERE })),
    bad('sg', 'REFUSED', 'a draft', () => agreement({ on: '2026-05-04' })),
  ],
  withdrawAgreementToSend: [
    ...ofHidden(() => ({ decision: taken })).filter(([what]) => what !== 'U+0000 in the reason'),
    bad('sg', 'NOT_FOUND', 'about something else', () => ({ ...ofLetter(), decision: taken })),
    bad('sg', 'BAD_USER_INPUT', 'no reason', () => ({ ...ofLetter({ reason: null }), decision: taken })),
  ],
  saveSearch: [
    bad('public', 'UNAUTHENTICATED', 'the public', search),
    bad('reader', 'FORBIDDEN', 'a token that may only read', search),
    bad('lee', 'BAD_USER_INPUT', 'no name', () => search({ name: ' ' })),
    bad('lee', 'BAD_USER_INPUT', 'two lines', () => search({ name: 'a\nb' })),
    bad('lee', 'BAD_USER_INPUT', 'U+0000', () => search({ name: NUL })),
    bad('lee', 'BAD_USER_INPUT', 'no such body', () => search({ filter: { bodies: ['Q999/99'] } })),
    bad('lee', 'BAD_USER_INPUT', 'no such body, subscribed to', () =>
      search({ filter: { bodies: ['Q999/99'] }, subscription: 'ALL' }),
    ),
    bad('lee', 'BAD_USER_INPUT', 'U+0000 in the filter', () => search({ filter: { text: NUL } })),
  ],
  follow: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ domain: 'SECURITY' })),
    bad('reader', 'FORBIDDEN', 'a token that may only read', () => ({ domain: 'SECURITY' })),
    bad('lee', 'BAD_USER_INPUT', 'nothing', () => ({})),
    bad('lee', 'BAD_USER_INPUT', 'two things', () => ({ domain: 'SECURITY', body: 'SG13' })),
    bad('lee', 'BAD_USER_INPUT', 'no such body', () => ({ body: 'Q999/99' })),
    bad('lee', 'NOT_FOUND', 'no such item', () => ({ workItem: NOWHERE })),
  ],
  renameSearch: [
    ...ofSearch(() => ({ name: 'x' })),
    bad('lee', 'BAD_USER_INPUT', 'U+0000', () => ({ id: '1', name: NUL })),
  ],
  shareSearch: ofSearch(() => ({ shared: true })),
  subscribeSearch: ofSearch(() => ({ subscription: 'ALL' })),
  deleteSearch: ofSearch(),
  setNoticeSettings: [
    ...ownAccount(() => ({ hour: 8 })),
    bad('lee', 'BAD_USER_INPUT', 'no hour', () => ({ hour: 24 })),
    bad('lee', 'BAD_USER_INPUT', 'no time zone', () => ({ timeZone: 'Mars/Olympus' })),
  ],
  createWebhook: [
    ...ownAccount(() => ({ url: 'https://example.org/' })),
    bad('lee', 'BAD_USER_INPUT', 'no address', () => ({ url: 'example' })),
    bad('lee', 'BAD_USER_INPUT', 'U+0000', () => ({ url: `https://example.org/${NUL}` })),
    bad('lee', 'REFUSED', 'not https', () => ({ url: 'http://example.org/' })),
    bad('lee', 'REFUSED', 'this very machine', () => ({ url: 'https://127.0.0.1/' })),
    bad('lee', 'BAD_USER_INPUT', 'no such body', () => ({
      url: 'https://example.org/',
      filter: { bodies: ['Q999/99'] },
    })),
  ],
  pauseWebhook: ofWebhook,
  resumeWebhook: ofWebhook,
  deleteWebhook: ofWebhook,
  testWebhook: ofWebhook,
  noteOnWorkItem: [
    bad('public', 'UNAUTHENTICATED', 'the public', () => ({ workItem: item.id, text: 'x' })),
    bad('jca', 'FORBIDDEN', 'who may not', () => ({ workItem: item.id, text: 'x' })),
    bad('lee', 'NOT_FOUND', 'nowhere', () => ({ workItem: NOWHERE, text: 'x' })),
    bad('lee', 'BAD_USER_INPUT', 'U+0000', () => ({ workItem: item.id, text: NUL })),
  ],
  proposeWorkItem: [
    bad('public', 'UNAUTHENTICATED', 'the public', proposal),
    bad('jca', 'FORBIDDEN', 'who may not', proposal),
    bad('lee', 'NOT_FOUND', 'no such body', () => proposal({ body: NOWHERE })),
    bad('lee', 'REFUSED', 'no scope', () => proposal({ scope: null })),
    bad('lee', 'REFUSED', 'a name that is borne', () => proposal({ name: 'Y.aias-reqts' })),
    bad('lee', 'BAD_USER_INPUT', 'no such editor', () => proposal({ editors: [{ person: NOWHERE }] })),
    bad('lee', 'BAD_USER_INPUT', 'one editor twice', () =>
      proposal({ editors: [{ person: lee.personId }, { person: lee.personId }] }),
    ),
    bad('lee', 'BAD_USER_INPUT', 'U+0000', () => proposal({ scope: NUL })),
    bad('lee', 'BAD_USER_INPUT', 'no such source', () => proposal({ source: { key: 'nowhere' } })),
  ],
};

test('the longest title, of letters of any script, is kept', async () => {
  const { errors } = await call(lee, 'reviseWorkItem', { ...change(), revision: { title: LONG } });
  expect(errors).toEqual([]);
  item = await cast.item('Y.ecsai-reqts');
});

test('every mutation of the schema has its cases', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(
    mutationFields()
      .map(({ name }) => name)
      .toSorted(),
  );
  for (const cases of Object.values(CASES)) expect(cases.length).toBeGreaterThan(0);
});

describe.each(Object.keys(CASES))('%s', (mutation) => {
  test('leaves every row as it was, whatever is wrong', async () => {
    const before = await digests(db);
    for (const [what, who, args, code] of CASES[mutation] ?? []) {
      const answer = await call(people[who], mutation, args());
      expect({ what, code: codeOf(answer), message: answer.errors[0]?.message }).toMatchObject({ what, code });
      expect({ what, digests: await digests(db) }).toEqual({ what, digests: before });
    }
  });
});
