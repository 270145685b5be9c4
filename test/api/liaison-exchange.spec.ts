import { readFileSync } from 'node:fs';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { corpusFile } from '../support/corpus';
import { advanceAddressee, historyOf, link, type Outcome, record, seen, written } from '../support/liaison-desk';
import { type Client, client } from '../support/people';
import { among, pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';
import { withoutStatements } from '../support/statements';

let server: TestServer;
let gao: Client;
let tess: Client;
let joan: Client;

beforeAll(async () => {
  server = await startServer();
  const db = new Connection(server.databaseUrl);
  await db.connect();
  await withoutStatements(db);
  await db.end();
  const cast = await Cast.of(server);
  gao = await cast.person('Gao Thirteen', { role: 'LIAISON_OFFICER', body: 'SG13', from: '2025-01-01' });
  tess = await cast.person('Tess Two', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  // JCA-Cloud ended in 2015: the counsellor of its parent keeps its letters, and is convener of another activity, which takes files in.
  joan = await cast.person('Joan Cloud', OFFICES.counsellor, OFFICES.coordinator);
});
afterAll(() => server.close());

/** The statements of the exchange as they stand, by the names of the story. */
const at: Record<string, Outcome['statement']> = {};

const FIELDS = `number issuer studyPeriod language document meeting place dated sent title approvalLevel approval abstract body keywords copyright documents
  sources originQuestions destinationQuestions addressees { body purpose deadline } contacts { name affiliation country telephone fax email }
  attachments { title digest uri } refersTo { kind text }`;
const Form = z.object({
  citation: z.string(),
  digest: z.string(),
  roadmapRows: z.number(),
  missing: z.array(z.string()),
  statement: z
    .object({
      addressees: z.array(
        z.object({ body: z.string(), purpose: z.string().nullable(), deadline: z.string().nullable() }),
      ),
      contacts: z.array(z.object({ name: z.string().nullable() }).loose()),
    })
    .loose(),
});

async function formOf(who: Client, text: string, name: string): Promise<z.infer<typeof Form>> {
  const data = await who.data(
    `query ($text: String!, $name: String!) { liaisonFromFile(text: $text, name: $name) { citation digest roadmapRows missing statement { ${FIELDS} } } }`,
    { text, name },
  );
  return Form.parse(data.liaisonFromFile);
}

/** The heading of JCA-Cloud LS 26 as its page prints it: one paragraph, without a line break. */
const LS26 =
  `INTERNATIONAL TELECOMMUNICATION UNION JCA-Cloud – LS 26 – E TELECOMMUNICATION STANDARDIZATION SECTOR STUDY PERIOD 2013-2016 English only
Original: English Geneva, 19 November 2014 Ref: JCA-Cloud Doc 169 Source: JCA-Cloud Title: LS on Invitation to update the information in the cloud computing roadmap
LIAISON STATEMENT For action to: ITU-T Study Groups SG2, SG5, SG11, SG12, SG13, SG15, SG16, SG17, TM Forum, OMG, CSCC, ISMA, ISO/IEC JTC1 SCs 6, 7, 27 and 38,
OASIS, MEF, OGF, DMTF, CSA, SNIA, GICTF, ATIS CSF, ETSI TC LI, IEEE Cloud Profiles Working Group, IEEE Intercloud Working Group, IETF, BBF, CEF For comment to: -
For information to: JCA-IdM, ITU-T SG9 Approval: Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014) Deadline: 20 March 2015 Contact: Kangchan Lee`.replaceAll(
    '\n',
    ' ',
  );

/** What SG2 sent back: the document itself where it is at hand, else one like it. */
const RETURNED =
  process.env.CORPUS_DIR === undefined
    ? `Experts of SG2 (Q5/2, Q7/2) answer JCA-Cloud with three work items.
Appendix A
Activity domain\tEntity\tTitle of deliverable\tScope of deliverable\tCurrent status\tStarting date\tTarget date
\tITU-T SG2 Q5\tITU-T M.occm, Overview of Cloud Computing Management\tOverview\tDraft Recommendation\t2012-03-07\t2014 for consent
\tITU-T SG2 Q5\tITU-T M. rcsm Requirements for Cloud Service Management\tRequirements\tDraft Recommendation\t2013-01-31\t2014 for consent
\tITU-T SG2 Q7\tITU-T M.mivrcc Requirements and analysis for management interface of virtualized resources in cloud computing\tInterface\tDraft Recommendation\t2013-01-31\t2014 for consent`
    : readFileSync(corpusFile('seeds', '002_2017aa3cae7d437b.txt'), 'utf8');

const addresseeIn = (statement: Outcome['statement'], text: string) =>
  statement.addressees.find((each) => each.text === text)?.id ?? '';

test('SG13 writes to SG2: LS 64, of which neither date nor deadline is known', async () => {
  const { statement } = written(
    await record(gao, {
      ...{ number: 'COM 13 – LS 64 – E', studyPeriod: '2013-2016', sources: ['SG13'] },
      title: 'Collaboration on Cloud Computing Management',
      addressees: [{ body: 'SG2', purpose: 'ACTION' }],
    }),
  );
  expect(statement).toMatchObject({ ref: 'SG13-LS64', state: 'SENT', sent: null, addressees: [{ state: 'SENT' }] });
  at.ls64 = statement;
});

test('working party 2/2 answers with COM2-LS066, which closes exactly the line of SG2', async () => {
  const { statement, warnings } = written(
    await record(tess, {
      ...{ number: 'COM2-LS066', studyPeriod: '2013-2016', sources: ['WP2/2'], approvalLevel: 'WORKING_PARTY' },
      title: 'Reply to LS from SG13 concerning Collaboration on Cloud Computing Management',
      addressees: [{ body: 'SG13', purpose: 'INFORMATION' }],
      attachments: [{ title: 'Draft Terms of Reference of JRG-CCM' }],
      refersTo: [{ kind: 'REPLIES_TO', text: 'COM 13 – LS 64 – E' }],
      body: 'WP2/2 thinks of M.occm and M.rcsm; M.mivrcc could be an input. JRG-CCM builds on Y.3500, Y.3502 and Y.3520.',
    }),
  );
  expect(statement).toMatchObject({ ref: 'SG2-LS66', refersTo: [{ to: { ref: 'SG13-LS64' } }] });
  expect(warnings.map(({ rule }) => rule)).not.toContain('ADDRESSEE_NOT_CLOSED');
  const original = await seen(gao, at.ls64?.id ?? '');
  expect(original.addressees).toMatchObject([{ text: 'SG2', state: 'REPLIED', isAwaited: false }]);
  expect(original.events).toMatchObject([{ step: 'RECORD' }, { step: 'REPLY', state: 'REPLIED' }]);
  expect(texts(statement, 'mentions', '*', 'text')).toEqual(
    expect.arrayContaining(['M.occm', 'M.rcsm', 'M.mivrcc', 'Y.3500', 'Y.3502', 'Y.3520']),
  );
  at.ls66 = statement;
});

test('the chain is seen from both ends, and at the work items that it names', async () => {
  const { liaisonStatement, workItem } = await server.data(
    `query ($id: ID!) { liaisonStatement(id: $id) { thread { nodes { statement { ref } } edges { kind } } referredToBy { from { ref } } }
       workItem(ref: "M.mivrcc") { liaisons { ref } } }`,
    { id: at.ls64?.id },
  );
  expect(liaisonStatement).toMatchObject({
    thread: {
      nodes: among({ statement: { ref: 'SG13-LS64' } }, { statement: { ref: 'SG2-LS66' } }),
      edges: [{ kind: 'REPLIES_TO' }],
    },
    referredToBy: [{ from: { ref: 'SG2-LS66' } }],
  });
  expect(JSON.stringify(workItem)).toContain('SG2-LS66');
});

test('JRG-CCM stands with its two parents and three Questions, one slot open', async () => {
  const { body } = await server.data(
    '{ body(ref: "JRG-CCM") { parents { ref } relations { type to { ref } } appointments { isOpen person { name } onBehalfOf { ref } } } }',
  );
  expect(body).toMatchObject({
    parents: [{ ref: 'WP2/2' }, { ref: 'WP2/13' }],
    relations: among(
      { type: 'COMPOSED_OF', to: { ref: 'Q5/2' } },
      { type: 'COMPOSED_OF', to: { ref: 'Q7/2' } },
      { type: 'COMPOSED_OF', to: { ref: 'Q19/13' } },
    ),
    appointments: among(
      { isOpen: false, person: { name: 'Wang Yanchuan' }, onBehalfOf: { ref: 'SG2' } },
      { isOpen: true, person: null, onBehalfOf: { ref: 'SG13' } },
    ),
  });
});

test('JCA-Cloud records LS 26 from its page: thirty bodies for action by 20 March 2015, two for information', async () => {
  const form = await formOf(joan, LS26, 'JCA-Cloud LS 26');
  const { contacts: _, ...statement } = form.statement;
  const recorded = written(await record(joan, statement, { citation: form.citation })).statement;
  const asked = (purpose: string) => recorded.addressees.filter((each) => each.purpose === purpose);
  expect(asked('ACTION')).toHaveLength(30);
  expect(asked('ACTION').every(({ deadline, isAwaited }) => deadline === '2015-03-20' && isAwaited === true)).toBe(
    true,
  );
  expect(texts(asked('INFORMATION'), '*', 'body', 'ref')).toEqual(['JCA-IdM', 'SG9']);
  expect(recorded).toMatchObject({ ref: 'JCA-Cloud-LS26', dated: '2014-11-19', studyPeriod: { label: '2013-2016' } });
  at.ls26 = recorded;
});

test('the return of SG2, read as it came, closes the line of SG2 alone', async () => {
  const form = await formOf(tess, RETURNED, 'Return of SG2');
  expect(form.roadmapRows).toBe(3);
  expect(form.missing).toEqual(expect.arrayContaining(['number', 'dated']));
  const { contacts: _, addressees: __, ...statement } = form.statement;
  const recorded = written(
    await record(
      tess,
      {
        ...statement,
        ...{ sources: ['SG2'], studyPeriod: '2013-2016', dated: '2015-03-02' },
        addressees: [{ body: 'JCA-Cloud', purpose: 'INFORMATION' }],
        refersTo: [],
      },
      { citation: form.citation },
    ),
  ).statement;
  const linked = written(await link(tess, recorded, { kind: 'REPLIES_TO', id: at.ls26?.id })).statement;
  const original = await seen(joan, at.ls26?.id ?? '');
  const replied = original.addressees.filter(({ state }) => state === 'REPLIED');
  expect(replied).toMatchObject([{ text: expect.stringContaining('SG2'), outcomeOn: '2015-03-02' }]);
  at.back = linked;
  at.ls26 = original;
});

test('its table is taken in, with the statement as the source of every fact', async () => {
  const { citation } = await formOf(joan, RETURNED, 'Return of SG2');
  const { importPreview } = await joan.data(
    'query ($text: String!) { importPreview(text: $text, name: "Return of SG2") { planHash counts { state count } rows { matchedBy workItem { ref } } } }',
    { text: RETURNED },
  );
  expect(importPreview).toMatchObject({
    counts: among({ state: 'CREATE', count: 0 }),
    rows: [
      { workItem: { ref: 'ITU-T Y.3521/M.3070 (03/2016)' } },
      { workItem: { ref: 'ITU-T M.3371 (10/2016)' } },
      { workItem: { ref: 'M.mivrcc' } },
    ],
  });
  const hash = pick(importPreview, 'planHash');
  const { applyImport } = await joan.data(
    `mutation ($text: String!, $hash: String!, $citation: String!) { applyImport(text: $text, name: "Return of SG2", planHash: $hash, source: { citation: $citation }) { source { citation } } }`,
    { text: RETURNED, hash, citation },
  );
  expect(applyImport).toEqual({ source: { citation } });
  const { liaisonStatement } = await server.data(
    'query ($id: ID!) { liaisonStatement(id: $id) { source { citation } } }',
    { id: at.back?.id },
  );
  expect(liaisonStatement).toEqual({ source: { citation } });
});

test('one body returns nil, one declines; on 21 March 2015 the others are late', async () => {
  const ls26 = at.ls26;
  if (!ls26) throw new Error('LS 26 was not recorded.');
  const nil = written(
    await advanceAddressee(joan, ls26, addresseeIn(ls26, 'CEF'), 'RETURN_NIL', null, { happened: '2015-03-10' }),
  ).statement;
  const declined = written(
    await advanceAddressee(joan, nil, addresseeIn(nil, 'ISMA'), 'DECLINE', null, { happened: '2015-03-12' }),
  ).statement;
  const countsOn = async (on: string) =>
    pick(
      await server.data(
        `query ($id: ID!, $on: Date!) { liaisonStatement(id: $id) { liaisonCounts(on: $on) { total answered nil declined pending overdue information } } }`,
        { id: declined.id, on },
      ),
      ...['liaisonStatement', 'liaisonCounts'],
    );
  expect(await countsOn('2015-03-21')).toEqual({
    total: 32,
    answered: 1,
    nil: 1,
    declined: 1,
    pending: 0,
    overdue: 27,
    information: 2,
  });
  expect(await countsOn('2015-03-20')).toMatchObject({ answered: 1, nil: 1, declined: 1, pending: 27, overdue: 0 });
  expect(await countsOn('2015-03-01')).toMatchObject({ answered: 0, nil: 0, declined: 0, pending: 30, overdue: 0 });
  const { liaisonDesk } = await server.data(
    '{ liaisonDesk(body: "JCA-Cloud", on: "2015-03-21", buckets: [OVERDUE_THEM]) { buckets { count } } }',
  );
  expect(liaisonDesk).toEqual({ buckets: [{ count: 27 }] });
  at.ls26 = declined;
});

test('everything that was done is in the history, by whom and in which office', async () => {
  const entries = await historyOf(client(server), at.ls26?.id ?? '');
  expect(
    z
      .array(z.object({ kind: z.string() }))
      .parse(entries)
      .map(({ kind }) => kind),
  ).toEqual(['LIAISON_STEP', 'LIAISON_STEP', 'LIAISON_STEP', 'LIAISON_RECORDED']);
  expect(entries).toMatchObject([
    { actorOffice: 'Counsellor of SG13' },
    {},
    { actorOffice: 'Liaison officer of SG2' },
    {},
  ]);
});
