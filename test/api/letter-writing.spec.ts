import { Cast, OFFICES } from '../support/cast';
import { fetched, keep } from '../support/files';
import { recordLetter, recordMeeting, refusalOf, reviseLetter, type Written, written } from '../support/meetings';
import { type Client, client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let cora: Client;
let tess: Client;
let sven: Client;
let olga: Client;
let etsi: Client;
let meeting: Written;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
  tess = await cast.person('Tess Director', { role: 'DIRECTOR', body: 'TSB', from: '2025-01-01' });
  sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  olga = await cast.person('Olga Outside', { role: 'COUNSELLOR', body: 'SG2', from: '2025-01-01' });
  etsi = await cast.person('Etta Secretary', { role: 'PROJECT_OFFICER', body: 'ETSI', from: '2025-01-01' });
  meeting = written(
    await recordMeeting(cora, {
      type: 'STUDY_GROUP',
      body: 'SG13',
      state: 'CONVENED',
      starts: '2026-03-02',
      ends: '2026-03-13',
    }),
  );
});
afterAll(() => server.close());

const CALL = {
  kind: 'COLLECTIVE_LETTER',
  number: 4,
  group: 'Study Group 13',
  subject: 'Meeting of Study Group 13, Geneva, 2-13 March 2026',
  issuedAsPrinted: '2025-12-01',
};

describe('a collective letter', () => {
  let letter: Written;

  test('says what it says, under its number and study period', async () => {
    const file = await keep(server, cora, 'Collective letter 4/13');
    expect(await fetched(server, file)).toBe(404);
    letter = written(
      await recordLetter(cora, {
        ...CALL,
        file,
        ...{ referenceCode: 'SG13/TK', place: 'Geneva', languages: ['en'], signatory: 'Seizo Onoe, Director of TSB' },
        recipients: [
          { kind: 'TO', text: 'Administrations of Member States' },
          { kind: 'COPY', text: 'Chairmen of study groups' },
          { kind: 'TO', text: 'ITU-T Sector Members' },
        ],
        annexes: [{ title: 'Draft agenda', language: 'en' }, { title: 'Draft time plan' }],
        announces: [
          { kind: 'MEETING', text: 'Meeting of SG13', meeting: meeting.id },
          { kind: 'BODY', text: 'JCA-AI', body: 'JCA AI' },
          { kind: 'OTHER', text: 'A new registration system' },
        ],
        refersTo: [
          { text: 'TSB Circular 91: AAP approval at a meeting', studyPeriod: '2022-2024' },
          { text: 'TSB Circular 12: of which there is no record' },
        ],
      }),
    );
    expect(letter).toMatchObject({
      key: 'TSB Collective letter 4/13@2025-2028',
      ref: 'TSB Collective letter 4/13',
      group: { ref: 'SG13' },
      studyPeriod: { label: '2025-2028' },
      ...{ issuedAsPrinted: '2025-12-01', issued: '2025-12-01', issuedNote: null, recordVersion: 1, certainty: 'HIGH' },
      source: { citation: expect.stringMatching(/^letter\.txt \(SHA-256 [0-9a-f]{16}\)$/) },
      fileUrl: `/files/${file}`,
      recipients: [
        { kind: 'TO' },
        { kind: 'TO', text: 'ITU-T Sector Members' },
        { kind: 'COPY', text: 'Chairmen of study groups' },
      ],
      annexes: [
        { position: 1, language: 'en' },
        { position: 2, language: null },
      ],
      announces: [{ meeting: { key: meeting.key } }, { body: { ref: 'JCA-AI' } }, { kind: 'OTHER', meeting: null }],
      refersTo: [
        { to: { ref: 'TSB Circular 91' } },
        { toText: 'TSB Circular 12: of which there is no record', to: null },
      ],
      warnings: [],
    });
    expect(await fetched(server, file)).toBe(200);
    const found = await server.data(
      '{ letter(ref: "Collective letter 4/13", studyPeriod: "2025-2028") { id } meeting(key: "SG13-2026-03-2") { letters { ref } } }',
    );
    expect(found).toEqual({
      letter: { id: letter.id },
      meeting: { letters: [{ ref: letter.ref }] },
    });
  });

  test('bears a number that no other bears in the study period', async () => {
    const again = await recordLetter(cora, { ...CALL, group: 'SG13' });
    expect(refusalOf(again)).toEqual({ code: 'REFUSED', named: ['NUMBER_TAKEN'] });
    expect(again.errors[0]?.message).toContain(`number ${letter.id} in this tracker`);
    expect(
      written(await recordLetter(cora, { ...CALL, studyPeriod: '2017-2020', issued: null, issuedAsPrinted: null })),
    ).toMatchObject({
      key: 'TSB Collective letter 4/13@2017-2020',
      issued: null,
    });
  });

  test('is revised in part, and corrected with a note beside what is printed', async () => {
    const mute = await reviseLetter(cora, letter, { issued: '2025-12-02' });
    expect(refusalOf(mute)).toEqual({ code: 'BAD_USER_INPUT', named: ['letter.issuedNote'] });
    letter = written(
      await reviseLetter(
        cora,
        letter,
        {
          issued: '2025-12-02',
          issuedNote: 'The page of TSB has 2 December.',
          annexes: [{ title: 'Draft time plan' }],
          refersTo: null,
        },
        { reason: 'Checked against the page.' },
      ),
    );
    expect(letter).toMatchObject({
      ...{ issuedAsPrinted: '2025-12-01', issued: '2025-12-02', recordVersion: 2, subject: CALL.subject },
      annexes: [{ position: 1, title: 'Draft time plan', language: null }],
      refersTo: [],
      recipients: [{ kind: 'TO' }, { kind: 'TO' }, { kind: 'COPY' }],
    });
    letter = written(await reviseLetter(cora, letter, { number: 5 }));
    expect(letter).toMatchObject({ key: 'TSB Collective letter 5/13@2025-2028', ref: 'TSB Collective letter 5/13' });
    const { errors } = await reviseLetter(cora, { id: letter.id, recordVersion: 1 }, { note: 'x' });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'STALE',
      currentVersion: 3,
      since: [{ kind: 'LETTER_REVISED' }, { version: 3 }],
    });
    const { history } = await server.data(
      'query ($id: ID!) { history(of: LETTER, id: $id) { nodes { kind reason actorRole } } }',
      { id: letter.id },
    );
    expect(pick(history, 'nodes')).toMatchObject([
      { kind: 'LETTER_REVISED' },
      { kind: 'LETTER_REVISED', reason: 'Checked against the page.', actorRole: 'SECRETARIAT' },
      { kind: 'LETTER_RECORDED' },
    ]);
  });
});

test('of two letters with one number that are recorded at once, one is refused', async () => {
  const both = await Promise.all([1, 2].map(() => recordLetter(cora, { ...CALL, number: 70 })));
  expect(both.map((answer) => refusalOf(answer).code ?? null).toSorted()).toEqual(['REFUSED', null]);
  const meetings = await Promise.all(
    [1, 2, 3].map(() => recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2029-01' })),
  );
  expect(meetings.map((answer) => written(answer).key).toSorted()).toEqual([
    'SG13-2029-01',
    'SG13-2029-01-2',
    'SG13-2029-01-3',
  ]);
});

describe('dates that the contents contradict are said, and never put right on their own', () => {
  const odd = async (letter: object) =>
    written(await recordLetter(cora, letter)).warnings.map(({ rule, message }) => [rule, message]);
  const ANNOUNCING = { kind: 'COLLECTIVE_LETTER', group: 'SG13', announces: [{ kind: 'MEETING', text: 'x' }] };
  const announcing = (more: object) => ({
    ...ANNOUNCING,
    announces: [{ kind: 'MEETING', text: 'Meeting', meeting: meeting.id }],
    ...more,
  });

  test('the year of the collective letter of SG17', async () => {
    expect(
      await odd(
        announcing({ number: 11, issuedAsPrinted: '2025-01-21', refersTo: [{ text: 'Collective letter 5/13' }] }),
      ),
    ).toEqual([
      ['ANNOUNCED_IN_TIME', 'it is of 2025-01-21, more than a year before SG13-2026-03-2 starts on 2026-03-02'],
      ['REFERS_TO_LATER', 'it is of 2025-01-21, and refers to TSB Collective letter 5/13 of 2025-12-02'],
    ]);
  });

  test('a date after the meeting, and one of another study period', async () => {
    expect(await odd(announcing({ number: 12, issuedAsPrinted: '2026-04-01' }))).toEqual([
      ['ANNOUNCED_BEFORE', expect.any(String)],
    ]);
    expect(await odd({ kind: 'CIRCULAR', number: 7, issued: '2019-05', studyPeriod: '2025-2028' })).toEqual([
      ['DATE_IN_PERIOD', 'it is of 2019-05, in the study period 2017-2020, not 2025-2028'],
    ]);
  });

  test('a meeting that is only planned', async () => {
    const planned = written(await recordMeeting(cora, { type: 'STUDY_GROUP', body: 'SG13', starts: '2028-02' }));
    expect(
      await odd(announcing({ number: 13, announces: [{ kind: 'MEETING', text: 'x', meeting: planned.id }] })),
    ).toEqual([['ANNOUNCED_IS_CONVENED', 'SG13-2028-02 is PLANNED on record, and is announced']]);
  });
});

describe('a circular', () => {
  const CIRCULAR = { kind: 'CIRCULAR', issued: '2026-02' };

  test('without a date takes its study period from what it announces, or says that it does not know', async () => {
    const announces = [{ kind: 'MEETING', text: 'Meeting of SG13', meeting: meeting.id }];
    expect(written(await recordLetter(cora, { kind: 'CIRCULAR', number: 20, announces }))).toMatchObject({
      ...{ issued: null, issuedAsPrinted: null, group: null, studyPeriod: { label: '2025-2028' } },
    });
    expect(refusalOf(await recordLetter(cora, { kind: 'CIRCULAR', number: 21 }))).toEqual({
      code: 'BAD_USER_INPUT',
      named: ['letter.studyPeriod'],
    });
  });

  test('is written by the secretariat of any body of ITU-T, and by nobody else', async () => {
    for (const [index, who] of [cora, olga, tess].entries())
      expect(written(await recordLetter(who, { ...CIRCULAR, number: 30 + index }))).toMatchObject({
        ref: `TSB Circular ${30 + index}`,
      });
    for (const who of [sven, etsi, cast.ada])
      expect(refusalOf(await recordLetter(who, { ...CIRCULAR, number: 40 })).code).toBe('FORBIDDEN');
  });

  test('a collective letter by that of its study group', async () => {
    const of = (who: Client, number: number) => recordLetter(who, { ...CALL, number });
    expect(written(await of(tess, 50))).toMatchObject({ number: 50 });
    for (const who of [olga, etsi, sven]) expect(refusalOf(await of(who, 51)).code).toBe('FORBIDDEN');
    const circular = written(await recordLetter(olga, { ...CIRCULAR, number: 52 }));
    expect(refusalOf(await reviseLetter(olga, circular, { kind: 'COLLECTIVE_LETTER', group: 'SG13' })).code).toBe(
      'FORBIDDEN',
    );
  });

  test('what would be refused can be asked first', async () => {
    const asked = async (who: Client, ref: string) =>
      pick(
        await who.data(`{ letter(ref: "${ref}") { viewerCan { action allowed role reasons { rule } } } }`),
        'letter',
        'viewerCan',
        0,
      );
    expect(await asked(olga, 'TSB Circular 30')).toMatchObject({
      action: 'WRITE_LETTER',
      allowed: true,
      role: 'SECRETARIAT',
    });
    expect(await asked(olga, 'Collective letter 5/13')).toMatchObject({ allowed: false });
    expect(await asked(sven, 'TSB Circular 30')).toMatchObject({ allowed: false, reasons: [{ rule: 'PERMISSION' }] });
    expect(await asked(client(server), 'TSB Circular 30')).toMatchObject({
      allowed: false,
      reasons: [{ rule: 'SIGNED_IN' }],
    });
  });
});

describe('what cannot be', () => {
  test.each([
    ['no kind', { kind: null }, ['letter.kind']],
    ['no number', { number: null }, ['letter.number']],
    ['no study group', { group: null }, ['letter.group']],
    ['a group that nobody knows', { group: 'SG99' }, ['letter.group']],
    ['a Question', { group: 'Q17/13' }, ['letter.group']],
    ['a group of another organization', { group: 'ISO/IEC JTC 1/SC 38' }, ['letter.group']],
    ['a circular of a group', { kind: 'CIRCULAR' }, ['letter.group']],
    ['a date to come', { issued: '2999-01-01', issuedNote: 'x' }, ['letter.issued']],
    ['a study period that is none', { studyPeriod: '2014-2015' }, ['letter.studyPeriod']],
    ['a person that is not there', { signedBy: '999999999' }, ['letter.signedBy']],
    ['a file that is not there', { file: '999999999' }, ['letter.file']],
    [
      'a meeting that is not there',
      { announces: [{ kind: 'MEETING', text: 'x', meeting: '999999999' }] },
      ['letter.announces.0.meeting'],
    ],
    ['a source and a file', {}, ['sourceFile']],
  ])('%s', async (what, letter, named) => {
    const more = what === 'a source and a file' ? { source: { citation: 'A page' }, sourceFile: '1' } : {};
    expect(refusalOf(await recordLetter(cora, { ...CALL, number: 90, ...letter }, more))).toEqual({
      code: 'BAD_USER_INPUT',
      named,
    });
  });

  test('nobody opens the file of another', async () => {
    const file = await keep(server, tess, 'A confidential draft');
    for (const letter of [
      { ...CALL, number: 91, file },
      { ...CALL, number: 91 },
    ]) {
      const answer = await recordLetter(cora, letter, 'file' in letter ? {} : { sourceFile: file });
      expect(refusalOf(answer).code).toBe('BAD_USER_INPUT');
    }
    expect([await fetched(server, file), await fetched(server, file, cora), await fetched(server, file, tess)]).toEqual(
      [404, 404, 200],
    );
    expect((await recordLetter(tess, { ...CALL, number: 91 }, { sourceFile: file })).errors).toEqual([]);
    expect(await fetched(server, file)).toBe(404);
  });
});
