import { Cast, OFFICES } from '../support/cast';
import {
  advance,
  codeOf,
  draft,
  fieldsOf,
  historyOf,
  judge,
  letter,
  link,
  mention,
  type Outcome,
  record,
  revise,
  rulesOf,
  seen,
  sentBy,
  unlink,
  written,
} from '../support/liaison-desk';
import type { Client } from '../support/people';
import { among, pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let chair13: Client;
let chair2: Client;
let desk2: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer();
  const cast = await Cast.of(server);
  chair13 = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  chair2 = await cast.person('Zoe Gruppe', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
  desk2 = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
});
afterAll(() => server.close());

let serial = 100;
/** A statement of SG13 of July 2014 to some bodies. */
const original = async (bodies = ['SG2', 'SG17'], more: Record<string, unknown> = {}) =>
  written(
    await record(chair13, {
      number: `COM 13 – LS ${++serial} – E`,
      sources: ['SG13'],
      dated: '2014-07-18',
      title: 'Collaboration',
      addressees: bodies.map((body) => ({ body, purpose: 'ACTION', deadline: '2015-03-20' })),
      ...more,
    }),
  ).statement;
const reply = (to: { id: string }, more: Record<string, unknown> = {}) => ({
  number: `COM2-LS${++serial}`,
  sources: ['WP2/2'],
  dated: '2014-08-29',
  addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
  refersTo: [{ kind: 'REPLIES_TO', id: to.id }],
  ...more,
});
const states = ({ addressees }: Outcome['statement']) => addressees.map(({ text, state }) => [text, state]);

describe('a reply', () => {
  test('closes exactly the addressee that replied: WP2/2 answers for SG2', async () => {
    const asked = await original();
    const { statement, warnings } = written(await record(desk2, reply(asked)));
    expect(warnings).toEqual([]);
    const now = await seen(server, asked.id);
    expect(states(now)).toEqual([
      ['SG2', 'REPLIED'],
      ['SG17', 'SENT'],
    ]);
    expect(now.addressees[0]).toMatchObject({ outcomeOn: '2014-08-29', isAwaited: false });
    expect(now.events).toMatchObject([
      { step: 'RECORD' },
      {
        step: 'REPLY',
        state: 'REPLIED',
        happened: '2014-08-29',
        addressee: { id: asked.addressees[0]?.id },
        source: { citation: `Liaison statement ${statement.ref} of 2014-08-29` },
      },
    ]);
    expect(await historyOf(server, asked.id)).toEqual(
      among(expect.objectContaining({ kind: 'LIAISON_STEP', reason: `answered by ${statement.ref}` })),
    );
    expect(now.recordVersion).toBe(asked.recordVersion + 1);
    const second = written(await record(desk2, reply(asked)));
    expect(second.warnings).toEqual([]);
    expect((await seen(server, asked.id)).recordVersion).toBe(now.recordVersion);
  });

  test('closes when it is sent, not while it is a draft', async () => {
    const asked = await original(['SG2']);
    const answer = letter({
      sources: ['SG2'],
      addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
      refersTo: [{ kind: 'REPLIES_TO', id: asked.id }],
    });
    let at = written(await draft(chair2, answer)).statement;
    for (const step of ['MAKE_READY', 'APPROVE']) at = written(await advance(chair2, at, step)).statement;
    expect(states(await seen(server, asked.id))).toEqual([['SG2', 'SENT']]);
    const { statement, warnings } = written(await advance(desk2, at, 'SEND', { sent: '2026-02-01' }));
    expect(warnings).toEqual([]);
    expect((await seen(server, asked.id)).addressees[0]).toMatchObject({ state: 'REPLIED', outcomeOn: '2026-02-01' });
    const { liaisonStatement } = await server.data(
      'query ($id: ID!) { liaisonStatement(id: $id) { referredToBy { kind from { ref } } } }',
      { id: asked.id },
    );
    expect(pick(liaisonStatement, 'referredToBy')).toEqual([{ kind: 'REPLIES_TO', from: { ref: statement.ref } }]);
  });

  test('one may answer several, and each source answers for itself', async () => {
    const asked = [await original(['SG2']), await original(['SG2', 'SG17'])];
    const answer = reply(asked[0] ?? { id: '' }, {
      refersTo: asked.map(({ id }) => ({ kind: 'REPLIES_TO', id })),
      sources: ['SG2', 'SG17'],
    });
    const { warnings } = written(await record(chair2, answer));
    expect(states(await seen(server, asked[0]?.id ?? ''))).toEqual([['SG2', 'REPLIED']]);
    expect(states(await seen(server, asked[1]?.id ?? ''))).toEqual([
      ['SG2', 'REPLIED'],
      ['SG17', 'SENT'],
    ]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ADDRESSEE_NOT_CLOSED']);
  });

  test('dated before what it answers, or from who was not asked, warns and is kept', async () => {
    const asked = await original(['SG17']);
    const { statement, warnings } = written(await record(desk2, reply(asked, { dated: '2014-07-01' })));
    expect(warnings.map(({ rule }) => rule)).toEqual(['REPLY_BEFORE_ORIGINAL', 'REPLIER_NOT_ADDRESSED']);
    expect(statement.refersTo).toMatchObject([{ kind: 'REPLIES_TO', to: { id: asked.id } }]);
    expect(states(await seen(server, asked.id))).toEqual([['SG17', 'SENT']]);
    const early = letter({ sources: ['SG2'], dated: '2014-07', refersTo: [{ kind: 'REPLIES_TO', id: asked.id }] });
    expect(written(await draft(chair2, early)).warnings.map(({ rule }) => rule)).toEqual(['REPLIER_NOT_ADDRESSED']);
  });

  test('recorded by who speaks for neither end, it closes nothing', async () => {
    const asked = await original(['SG2']);
    const body = { sources: ['SG2'], addressees: [{ body: 'SG3', purpose: 'INFORMATION' }] };
    const stray = await record(stranger, reply(asked, body));
    expect(codeOf(stray)).toBe('FORBIDDEN');
    const own = await record(stranger, reply(asked, { sources: ['SG2', 'Q3/3'], dated: '2026-03-01' }));
    expect(written(own).warnings.map(({ rule }) => rule)).toEqual(['ADDRESSEE_NOT_CLOSED']);
    expect(states(await seen(server, asked.id))).toEqual([['SG2', 'SENT']]);
  });
});

describe('links', () => {
  test('by words: found where it is known, else kept as written, and put right later', async () => {
    const words = { kind: 'REPLIES_TO', text: 'COM 13 – LS 900 – E' };
    const { statement } = written(await record(desk2, reply({ id: '0' }, { refersTo: [words] })));
    expect(statement.refersTo).toMatchObject([{ toText: words.text, to: null }]);
    const asked = written(
      await record(chair13, {
        number: 'SG13-LS900',
        sources: ['SG13'],
        dated: '2014-07',
        addressees: [{ body: 'SG2', purpose: 'ACTION' }],
      }),
    ).statement;
    const linked = written(await link(desk2, statement, words)).statement;
    expect(linked.refersTo).toMatchObject([{ toText: words.text, to: { id: asked.id } }]);
    expect(states(await seen(server, asked.id))).toEqual([['SG2', 'REPLIED']]);
    const gone = written(await unlink(desk2, linked, linked.refersTo[0]?.id ?? '')).statement;
    expect(gone.refersTo).toEqual([]);
    expect(states(await seen(server, asked.id))).toEqual([['SG2', 'REPLIED']]);
    expect(codeOf(await unlink(desk2, gone, '999999'))).toBe('NOT_FOUND');
  });

  test('answers never go round; mentions may', async () => {
    const a = await original();
    const b = written(
      await record(chair13, { ...reply(a), sources: ['SG13'], number: `SG13-LS${++serial}` }),
    ).statement;
    const c = written(
      await record(chair13, { ...reply(b), sources: ['SG13'], number: `SG13-LS${++serial}` }),
    ).statement;
    const round = await link(chair13, a, { kind: 'REPLIES_TO', id: c.id });
    expect(rulesOf(round)).toEqual(['REPLIES_GO_ROUND']);
    expect(fieldsOf(await link(chair13, a, { kind: 'REPLIES_TO', id: a.id }))).toEqual(['link.id']);
    const cited = written(await link(chair13, a, { kind: 'CITES', id: c.id })).statement;
    expect(cited.refersTo).toMatchObject([{ kind: 'CITES', to: { id: c.id } }]);
    expect(codeOf(await link(stranger, b, { kind: 'CITES', id: a.id }))).toBe('FORBIDDEN');
    expect(codeOf(await link(chair13, a, { kind: 'CITES', id: b.id }))).toBe('STALE');
  });

  test('nothing is linked to what is not sent', async () => {
    const { statement } = written(await draft(chair13, letter()));
    const asked = await original();
    expect(fieldsOf(await link(chair13, asked, { kind: 'CITES', id: statement.id }))).toEqual(['link.id']);
  });
});

describe('the reply filled in', () => {
  const REPLY = `query ($to: ID!, $from: String) { replyToLiaison(to: $to, from: $from) { title sources addressees { body purpose }
    originQuestions destinationQuestions contacts { name affiliation country } addresseeContacts { name } language keywords refersTo { kind id } } }`;

  test('from and to are swapped, and a draft is made of it', async () => {
    const asked = await original(['SG2'], {
      contacts: [{ name: 'Ada Example', email: 'ada@secret.example' }],
      originQuestions: ['Q19/13'],
      destinationQuestions: ['Q5/2'],
    });
    const { replyToLiaison } = await chair2.data(REPLY, { to: asked.id });
    expect(replyToLiaison).toEqual({
      title: `Reply to LS from SG13 (${asked.ref}, 2014-07-18) concerning Collaboration`,
      sources: ['SG2'],
      addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
      originQuestions: ['Q5/2'],
      destinationQuestions: ['Q19/13'],
      contacts: [{ name: 'Zoe Gruppe', affiliation: null, country: null }],
      addresseeContacts: [{ name: 'Ada Example' }],
      language: null,
      keywords: [],
      refersTo: [{ kind: 'REPLIES_TO', id: asked.id }],
    });
    const { addresseeContacts, ...fields } = replyToLiaison as Record<string, unknown>;
    const answer = written(await draft(chair2, { ...fields, studyPeriod: '2013-2016' }));
    expect(answer.statement.refersTo).toMatchObject([{ to: { id: asked.id } }]);
  });

  test('from one of several, by whom it was asked', async () => {
    const asked = await original(['SG2', 'SG17']);
    const ask = (from: string | null) => server.ask(REPLY, { to: asked.id, from });
    expect(fieldsOf(await ask(null))).toEqual(['from']);
    expect(fieldsOf(await ask('Nobody Known'))).toEqual(['from']);
    expect(pick((await ask('Study Group 17')).data, 'replyToLiaison', 'sources')).toEqual(['SG17']);
    const { statement } = written(await draft(chair13, letter()));
    expect(codeOf(await chair13.ask(REPLY, { to: statement.id }))).toBe('NOT_FOUND');
  });

  test('with a heading for each thing that was asked, or for those chosen', async () => {
    const body = 'SG13 thanks you. It proposes: 1) one terminology; 2) one architecture. Please confirm.';
    const asked = await original(['SG2'], { body });
    const query = `query ($id: ID!, $asks: [Int!]) {
      liaisonStatement(id: $id) { asks { mark text position } } replyToLiaison(to: $id, asks: $asks) { body } }`;
    const whole = await chair2.data(query, { id: asked.id });
    expect(whole).toEqual({
      liaisonStatement: {
        asks: [
          { mark: '1)', text: 'one terminology', position: body.indexOf('one term') },
          { mark: '2)', text: 'one architecture.', position: body.indexOf('one arch') },
          { mark: null, text: 'Please confirm.', position: body.indexOf('Please') },
        ],
      },
      replyToLiaison: {
        body: '1) On “one terminology”:\n\n2) On “one architecture.”:\n\nOn “Please confirm.”:\n',
      },
    });
    const chosen = await chair2.data(query, { id: asked.id, asks: [3] });
    expect(pick(chosen, 'replyToLiaison', 'body')).toBe('On “Please confirm.”:\n');
    expect(pick(await chair2.data(query, { id: asked.id, asks: [] }), 'replyToLiaison', 'body')).toBeNull();
    expect(fieldsOf(await chair2.ask(query, { id: asked.id, asks: [0] }))).toEqual(['asks']);
    const silent = await original(['SG2'], { body: 'SG13 has three work items.' });
    expect(pick(await chair2.data(query, { id: silent.id }), 'liaisonStatement', 'asks')).toEqual([]);
  });
});

describe('references in the text', () => {
  const body =
    'We thank you (COM 13 – LS 800 – E). M.occm and M.rcsm go on, see http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=9623 and X.unheardof.';

  test('are proposed with their place, judged by a person, and kept when the text is revised', async () => {
    const asked = await original(['SG2'], { number: 'COM 13 – LS 800 – E' });
    const heading = reply(asked, { body, refersTo: [], number: `COM2-LS${++serial}` });
    let at = written(await record(desk2, heading)).statement;
    expect(at.mentions).toMatchObject([
      {
        text: 'COM 13 – LS 800 – E',
        position: body.indexOf('COM 13'),
        state: 'PROPOSED',
        other: { ref: 'SG13-LS800' },
      },
      { text: 'M.occm', position: body.indexOf('M.occm'), workItem: { isn: 8846 } },
      { text: 'M.rcsm', workItem: { isn: 9621 } },
      { text: 'http://www.itu.int/itu-t/workprog/wp_item.aspx?isn=9623', workItem: { isn: 9623 } },
      { text: 'X.unheardof', workItem: null, other: null },
    ]);
    const of = (text: string) => at.mentions.find((mention) => mention.text === text)?.id ?? '';
    expect(codeOf(await judge(stranger, at, of('M.occm'), 'CONFIRMED'))).toBe('FORBIDDEN');
    expect(fieldsOf(await judge(desk2, at, of('X.unheardof'), 'CONFIRMED'))).toEqual(['workItem']);
    expect(fieldsOf(await judge(desk2, at, of('X.unheardof'), 'CONFIRMED', '999999'))).toEqual(['workItem']);
    expect(codeOf(await judge(desk2, at, '999999', 'DISMISSED'))).toBe('NOT_FOUND');
    at = written(await judge(desk2, at, of('M.occm'), 'CONFIRMED')).statement;
    at = written(await judge(chair13, at, of('M.rcsm'), 'DISMISSED')).statement;
    const revised = written(
      await revise(
        desk2,
        at,
        { ...heading, refersTo: undefined, body: 'Now only M.rcsm and Y.3500.' },
        { reason: 'x' },
      ),
    ).statement;
    expect(revised.mentions.map(({ text, position, state }) => [text, position, state])).toEqual([
      ['M.occm', -1, 'CONFIRMED'],
      ['M.rcsm', 9, 'DISMISSED'],
      ['Y.3500', 20, 'PROPOSED'],
    ]);
    expect(await historyOf(server, at.id)).toEqual(among(expect.objectContaining({ kind: 'LIAISON_LINKED' })));
  });

  test('are found by the work item, unless dismissed', async () => {
    const { statement } = await sentBy(chair13, letter({ body: 'M.mivrcc' }));
    const { workItem } = await server.data('{ workItem(ref: "M.mivrcc") { id } }');
    const found = async () =>
      pick(
        await server.data('query ($item: ID) { liaisonStatements(filter: { workItem: $item }) { nodes { id } } }', {
          item: pick(workItem, 'id'),
        }),
        'liaisonStatements',
        'nodes',
      );
    expect(await found()).toEqual(among({ id: statement.id }));
    written(await judge(chair13, statement, statement.mentions[0]?.id ?? '', 'DISMISSED'));
    expect(await found()).not.toEqual(among({ id: statement.id }));
  });

  test('are added by a person where the text names nothing, once, and kept when it is revised', async () => {
    const asked = written(
      await record(desk2, letter({ sources: ['SG2'], number: `COM2-LS${++serial}`, body: 'M.occm' })),
    );
    const idOf = async (ref: string) =>
      String(
        pick(await server.data('query ($ref: String!) { workItem(ref: $ref) { id } }', { ref }), 'workItem', 'id'),
      );
    const [named, other] = await Promise.all([idOf('M.occm'), idOf('M.mivrcc')]);
    expect(codeOf(await mention(stranger, asked.statement, other))).toBe('FORBIDDEN');
    expect(fieldsOf(await mention(desk2, asked.statement, '999999'))).toEqual(['workItem']);
    let at = written(await mention(desk2, asked.statement, other)).statement;
    expect(codeOf(await mention(desk2, asked.statement, other))).toBe('STALE');
    at = written(await mention(desk2, at, other)).statement;
    at = written(await mention(desk2, at, named)).statement;
    const expected = [
      ['M.mivrcc', -1, 'CONFIRMED'],
      ['M.occm', 0, 'CONFIRMED'],
    ];
    const told = (statement: Outcome['statement']) =>
      statement.mentions.map(({ text, position, state }) => [text, position, state]).sort();
    expect(told(at)).toEqual(expected);
    const again = letter({ sources: ['SG2'], number: at.numberAsWritten, body: 'M.occm it is.' });
    expect(told(written(await revise(desk2, at, again, { reason: 'x' })).statement)).toEqual(expected);
  });
});
