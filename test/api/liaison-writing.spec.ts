import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import {
  advance,
  advanceAddressee,
  codeOf,
  draft,
  fieldsOf,
  historyOf,
  letter,
  record,
  revise,
  rulesOf,
  seen,
  sentBy,
  written,
} from '../support/liaison-desk';
import type { Client } from '../support/people';
import { among, pick, saying } from '../support/pick';
import { startServer, type TestServer } from '../support/server';
import { withoutStatements } from '../support/statements';

let server: TestServer;
let chair13: Client;
let desk2: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer();
  await withAdministrator(withoutStatements, server.databaseUrl);
  const cast = await Cast.of(server);
  chair13 = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  desk2 = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
});
afterAll(() => server.close());

/** LS 64 as it may have been. */
const LS_64 = {
  number: 'COM 13 – LS 64 – E',
  sources: ['SG13'],
  dated: '2014-07-18',
  title: 'Collaboration on Cloud Computing Management',
  addressees: [{ body: 'Study Group 2', purpose: 'ACTION' }],
  originQuestions: ['Q19/13'],
  destinationQuestions: ['Q5/2, Q7/2'],
};

describe('drafting', () => {
  test('a draft has no number, and what it says is all there', async () => {
    const { statement, warnings } = written(
      await draft(
        chair13,
        letter({
          dated: '2026-01-10',
          originQuestions: ['Q17/13 and 18/13'],
          addressees: [
            { body: 'ISO/IEC JTC1 SCs 6, 7, 27 and 38', purpose: 'COMMENT', deadline: '2026-Q1' },
            { body: 'SG2', purpose: 'INFORMATION' },
          ],
          attachments: [{ title: 'Table', digest: 'a'.repeat(64), uri: 'https://example.org/table.docx' }],
          keywords: ['cloud'],
        }),
      ),
    );
    expect(statement).toMatchObject({
      state: 'DRAFT',
      number: null,
      ref: 'SG13 to ISO/IEC JTC 1/SC 6 and others (2026-01-10)',
      studyPeriod: { label: '2025-2028' },
      issuer: { ref: 'SG13' },
      questions: [
        { side: 'ORIGIN', question: { ref: 'Q17/13' } },
        { side: 'ORIGIN', question: { ref: 'Q18/13' } },
      ],
      attachments: [{ title: 'Table', digest: 'a'.repeat(64), uri: 'https://example.org/table.docx' }],
      events: [{ step: 'RECORD', state: 'DRAFT' }],
    });
    expect(statement.addressees.map(({ text, state, purpose, deadline }) => [text, state, purpose, deadline])).toEqual([
      ['ISO/IEC JTC 1/SC 6', 'UNSENT', 'COMMENT', '2026-Q1'],
      ['ISO/IEC JTC 1/SC 7', 'UNSENT', 'COMMENT', '2026-Q1'],
      ['ISO/IEC JTC 1/SC 27', 'UNSENT', 'COMMENT', '2026-Q1'],
      ['ISO/IEC JTC 1/SC 38', 'UNSENT', 'COMMENT', '2026-Q1'],
      ['SG2', 'UNSENT', 'INFORMATION', null],
    ]);
    expect(warnings).toEqual(warnings.filter(({ rule }) => rule === 'BODY_UNKNOWN'));
  });

  test('only who writes for one of its bodies drafts', async () => {
    expect(codeOf(await draft(desk2, letter()))).toBe('FORBIDDEN');
    expect(rulesOf(await draft(desk2, letter()))).toEqual(['PERMISSION']);
    expect(codeOf(await draft(stranger, letter({ sources: ['SG13', 'SG2'] })))).toBe('FORBIDDEN');
    expect(written(await draft(desk2, letter({ sources: ['SG13', 'SG2'] }))).statement.sources).toHaveLength(2);
    const { errors } = await server.ask(
      'mutation ($s: LiaisonStatementInput!) { draftLiaisonStatement(statement: $s) { statement { id } } }',
      { s: letter() },
    );
    expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  const many = (length: number) => Array.from({ length }, (_, n) => `T${n}`);
  test.each<[field: string, input: Record<string, unknown>]>([
    ['statement.sources', letter({ sources: [] })],
    ['statement.sources', letter({ sources: ['Nobody Known'] })],
    ['statement.sources', letter({ sources: many(21) })],
    ['statement.sources', letter({ sources: ['x'.repeat(301)] })],
    ['statement.issuer', letter({ issuer: 'SG2' })],
    ['statement.originQuestions', letter({ originQuestions: ['Q99/99'] })],
    ['statement.studyPeriod', letter({ studyPeriod: '1999-2000' })],
    ['statement.studyPeriod', letter({ studyPeriod: 'now' })],
    ['statement.sent', letter({ sent: '2026-01-01' })],
    ['statement.title', letter({ title: '' })],
    ['statement.title', letter({ title: 'x'.repeat(1_001) })],
    ['statement.title', letter({ title: 'two\nlines' })],
    ['statement.body', letter({ body: 'x'.repeat(100_001) })],
    ['statement.body', letter({ body: 'a\u0000b' })],
    ['statement.addressees', letter({ addressees: many(201).map((body) => ({ body, purpose: 'ACTION' })) })],
    ['statement.addressees.0.body', letter({ addressees: [{ body: '', purpose: 'ACTION' }] })],
    ['statement.contacts.0.name', letter({ contacts: [{ name: 'x'.repeat(201) }] })],
    ['statement.attachments.0.digest', letter({ attachments: [{ title: 'a', digest: 'b' }] })],
    ['statement.attachments.0.uri', letter({ attachments: [{ title: 'a', uri: 'file:///etc/passwd' }] })],
    ['statement.keywords', letter({ keywords: many(51) })],
    ['statement.refersTo.0', letter({ refersTo: [{ kind: 'CITES' }] })],
    ['statement.refersTo.0', letter({ refersTo: [{ kind: 'CITES', id: '1', text: 'SG13-LS1' }] })],
    ['statement.refersTo.0.id', letter({ refersTo: [{ kind: 'CITES', id: '999999' }] })],
  ])('bad input in %s', async (field, input) => {
    const answer = await draft(chair13, input);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(fieldsOf(answer)[0]).toBe(field);
    const page = await chair13.data('{ liaisonStatements(filter: { states: [DRAFT], text: "xx" }) { totalCount } }');
    expect(pick(page, 'liaisonStatements', 'totalCount')).toBe(0);
  });
});

describe('recording', () => {
  test('one that was sent: number, period and bodies of its day', async () => {
    const { statement } = written(await record(chair13, LS_64, { citation: 'COM 13 – LS 64 – E' }));
    expect(statement).toMatchObject({
      ref: 'SG13-LS64',
      number: 64,
      numberAsWritten: 'COM 13 – LS 64 – E',
      state: 'SENT',
      studyPeriod: { label: '2013-2016' },
      questions: among({ side: 'DESTINATION', question: { ref: 'Q7/2' } }),
      addressees: [{ state: 'SENT', text: 'Study Group 2', body: { ref: 'SG2' } }],
      events: [{ step: 'RECORD', state: 'SENT', happened: '2014-07-18', source: { citation: 'COM 13 – LS 64 – E' } }],
    });
    expect((await seen(server, statement.id)).ref).toBe('SG13-LS64');
  });

  test('the same number of the same period is refused, naming the one that is there; of another it is another', async () => {
    const again = await record(desk2, {
      ...LS_64,
      number: 'SG13-LS064',
      addressees: [{ body: 'SG2', purpose: 'ACTION' }],
    });
    expect(codeOf(again)).toBe('REFUSED');
    expect(rulesOf(again)).toEqual(['NUMBER_TAKEN']);
    expect(again.errors[0]?.message).toContain('SG13-LS64 of 2013-2016');
    const later = written(await record(chair13, { ...LS_64, studyPeriod: '2017-2020', dated: null }));
    expect(later.statement).toMatchObject({ ref: 'SG13-LS64', studyPeriod: { label: '2017-2020' } });
  });

  test('two at once: one is refused', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => record(chair13, { ...LS_64, number: 'COM 13 – LS 65 – E' })),
    );
    expect(answers.map(codeOf).toSorted()).toEqual(['REFUSED', 'REFUSED', 'REFUSED', undefined]);
  });

  test('number, date, predecessor and bodies may be unknown', async () => {
    const { statement, warnings } = written(
      await record(desk2, {
        sources: ['A forum nobody knows'],
        addressees: [{ body: 'SG2', purpose: 'INFORMATION' }],
        refersTo: [{ kind: 'REPLIES_TO', text: 'a letter of last year' }],
      }),
    );
    expect(statement).toMatchObject({
      number: null,
      dated: null,
      studyPeriod: null,
      issuer: null,
      ref: 'A forum nobody knows to SG2 (no date)',
      sources: [{ text: 'A forum nobody knows', body: null }],
      refersTo: [{ kind: 'REPLIES_TO', toText: 'a letter of last year', to: null }],
    });
    expect(warnings).toEqual([{ rule: 'BODY_UNKNOWN', field: 'sources', message: saying('A forum nobody knows') }]);
  });

  test('a working party speaks, its study group numbers', async () => {
    const { statement } = written(
      await record(desk2, {
        number: 'COM2-LS067',
        sources: ['WP2/2'],
        dated: '2014-08',
        addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
      }),
    );
    expect(statement).toMatchObject({ ref: 'SG2-LS67', issuer: { ref: 'SG2' }, sources: [{ body: { ref: 'WP2/2' } }] });
    const bare = await record(desk2, {
      number: '68',
      sources: ['WP2/2'],
      dated: '2014-08',
      addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
    });
    expect(written(bare).statement.ref).toBe('SG2-LS68');
  });

  test('a number of a group that is no sender is kept, with a warning', async () => {
    const odd = { number: 'COM 17 – LS 7 – E', sources: ['SG13'], dated: '2014-07', addressees: [] };
    const { statement, warnings } = written(await record(chair13, odd));
    expect(statement.ref).toBe('SG17-LS7');
    expect(warnings.map(({ rule }) => rule)).toEqual(['ISSUER_NOT_A_SOURCE']);
  });

  test('what was sent lies not in the future', async () => {
    expect(fieldsOf(await record(chair13, { ...LS_64, number: 'SG13-LS66', sent: '2999-01-01' }))).toEqual([
      'statement.sent',
    ]);
  });

  test('the desks of either end record, nobody else', async () => {
    const incoming = { number: 'SG13-LS70', sources: ['SG13'], addressees: [{ body: 'SG2', purpose: 'ACTION' }] };
    expect(codeOf(await record(stranger, incoming))).toBe('FORBIDDEN');
    expect(written(await record(desk2, incoming)).statement.ref).toBe('SG13-LS70');
    expect(rulesOf(await record(stranger, { sources: ['x y z'], addressees: [] }))).toEqual(['NO_KNOWN_BODY']);
  });
});

describe('revising', () => {
  test('the whole heading; STALE for who was slower', async () => {
    const { statement } = written(await draft(chair13, letter()));
    const revised = written(await revise(chair13, statement, letter({ title: 'Another', contacts: [] }))).statement;
    expect(revised).toMatchObject({ title: 'Another', contacts: [], recordVersion: 2 });
    const late = await revise(chair13, statement, letter({ title: 'Late' }));
    expect(late.errors[0]?.extensions).toMatchObject({
      code: 'STALE',
      currentVersion: 2,
      since: [{ version: 2, kind: 'LIAISON_REVISED', by: 'Sven Gruppe', fields: among('liaison_statement.title') }],
    });
    expect((await seen(chair13, statement.id)).title).toBe('Another');
  });

  test('what is ready is returned first; what is sent is corrected with a reason', async () => {
    const { statement } = written(await draft(chair13, letter()));
    const ready = written(await advance(chair13, statement, 'MAKE_READY')).statement;
    expect(rulesOf(await revise(chair13, ready, letter()))).toEqual(['REVISED_AS_DRAFT']);
    const sent = (await sentBy(chair13, letter())).statement;
    expect(rulesOf(await revise(chair13, sent, letter({ sent: '2026-01-15' })))).toEqual(['REVISED_AS_DRAFT']);
    expect(codeOf(await revise(desk2, sent, letter(), { reason: 'x' }))).toBe('FORBIDDEN');
    const links = await revise(chair13, sent, letter({ refersTo: [] }), { reason: 'x' });
    expect(fieldsOf(links)).toEqual(['statement.refersTo']);
  });

  test('an edit of a date alters no event, and outcomes stay with their addressee', async () => {
    const heading = {
      ...LS_64,
      number: 'SG13-LS71',
      addressees: ['SG2', 'SG5', 'Nobody Known'].map((body) => ({ body, purpose: 'ACTION', deadline: '2015-03-20' })),
    };
    let at = written(await record(chair13, heading)).statement;
    const [sg2] = at.addressees;
    at = written(
      await advanceAddressee(chair13, at, sg2?.id ?? '', 'NOTE', { words: 'at the plenary' }, { happened: '2015-02' }),
    ).statement;
    const before = at.events;
    const corrected = written(
      await revise(
        chair13,
        at,
        {
          ...heading,
          dated: '2014-07-19',
          addressees: [
            { body: 'SG 5', purpose: 'COMMENT', deadline: '2015-04-20' },
            { body: 'ITU-T Study Group 2', purpose: 'ACTION', deadline: '2015-04-20' },
          ],
        },
        { reason: 'the date was read wrongly' },
      ),
    ).statement;
    expect(corrected.events).toEqual(before);
    expect(corrected.dated).toBe('2014-07-19');
    expect(corrected.addressees).toMatchObject([
      { text: 'SG 5', state: 'SENT', purpose: 'COMMENT' },
      { id: sg2?.id, text: 'ITU-T Study Group 2', state: 'NOTED', outcomeOn: '2015-02', deadline: '2015-04-20' },
    ]);
    const without = { ...heading, addressees: [{ body: 'SG5', purpose: 'ACTION' }] };
    const refused = await revise(chair13, corrected, without, { reason: 'x' });
    expect(rulesOf(refused)).toEqual(['ADDRESSEE_HAS_EVENTS']);
    expect(await historyOf(server, at.id)).toEqual(
      among(
        expect.objectContaining({ kind: 'LIAISON_RECORDED' }),
        expect.objectContaining({ kind: 'LIAISON_STEP', happened: '2015-02' }),
        expect.objectContaining({
          kind: 'LIAISON_REVISED',
          reason: 'the date was read wrongly',
          changes: among({ of: 'liaison_statement', field: 'dated', before: '2014-07-18', after: '2014-07-19' }),
        }),
      ),
    );
  });

  test('the address of an attachment stays for ever, and so do its number and the bodies that approved', async () => {
    const attachments = [{ title: 'Table', uri: 'https://example.org/1' }];
    const { statement } = await sentBy(chair13, letter({ attachments }));
    const correct = (more: Record<string, unknown>) =>
      revise(chair13, statement, letter({ sent: '2026-01-15', number: statement.ref, ...more }), { reason: 'x' });
    expect(rulesOf(await correct({ attachments: [] }))).toEqual(['ATTACHMENT_KEPT']);
    expect(rulesOf(await correct({ attachments: [{ title: 'T', uri: 'https://example.org/2' }] }))).toEqual([
      'ATTACHMENT_KEPT',
    ]);
    expect(rulesOf(await correct({ attachments, sources: ['SG13', 'SG2'] }))).toEqual(['SOURCES_APPROVED']);
    expect(rulesOf(await correct({ attachments, number: null }))).toEqual(['NUMBER_KEPT']);
    const more = [...attachments, { title: 'More' }];
    expect(written(await correct({ attachments: more })).statement).toMatchObject({ attachments: more });
  });

  test('the receiving desk corrects what it has recorded', async () => {
    const incoming = {
      number: 'SG13-LS72',
      sources: ['SG13'],
      dated: '2016-01',
      addressees: [{ body: 'SG2', purpose: 'ACTION' }],
    };
    const { statement } = written(await record(desk2, incoming));
    const corrected = await revise(desk2, statement, { ...incoming, title: 'Read again' }, { reason: 'title added' });
    expect(written(corrected).statement.title).toBe('Read again');
  });
});
