import { PACK_SHEETS, type PackSheet, packDocument, packLines } from '../../src/exchange/rules/meeting-pack-document';
import type { PackSheetRow, PackText } from '../../src/exchange/rules/meeting-pack-row';
import { packColumns, packRows } from '../../src/exchange/rules/meeting-pack-tables';
import { PACK_LISTS, type PackList } from '../../src/roadmap/rules/pack-lists';

const EMPTY: PackSheetRow = {
  why: [{ words: 'a reason', clause: null, standing: null }],
  ...{
    standing: null,
    name: null,
    document: null,
    milestone: null,
    summaryUpdated: null,
    reference: null,
    justification: null,
    slip: null,
  },
  ...{ workItem: null, others: [], statement: null, addressee: null, meeting: null, body: null, appointment: null },
};
const TEXT: PackText = {
  ref: 'X.SRIaaS',
  type: 'RECOMMENDATION',
  approvalProcess: 'AAP',
  version: 'New',
  nativeStatus: 'Under study',
  title: 'Security requirements of IaaS',
  equivalent: 'ISO/IEC 1',
  a5Justifications: ['TD 1', 'TD 2'],
  target: { text: '09/2019' },
  body: { ref: 'Q8/17' },
  editors: [
    { person: { name: 'Ada' }, validTo: null },
    { person: { name: 'Former' }, validTo: '2018' },
    { person: { name: 'Bo' }, validTo: null },
  ],
};
const text = (more: Partial<PackText> = {}, row: Partial<PackSheetRow> = {}): PackSheetRow => ({
  ...EMPTY,
  name: 'X.1605 (X.SRIaaS)',
  document: 'TD 3',
  workItem: { ...TEXT, ...more },
  ...row,
});
/** Cells of one row by their columns, without number and reasons. */
const cells = (list: PackList, row: PackSheetRow) => {
  const names = packColumns(list).map(({ name }) => name);
  const [found = []] = packRows(list, [row]);
  return Object.fromEntries(names.map((name, at) => [name, found[at]]).slice(1, -1));
};

/** The columns that reports of study groups have. */
test.each<[list: PackList, columns: string]>([
  [
    'TAP_APPROVAL',
    '# | Question | Work item | Status | Title | Final text | A.5 justification | Equivalent e.g. ISO/IEC',
  ],
  [
    'TAP_DETERMINATION',
    '# | Question | Work item | Status | Title | Final text | A.5 justification | Equivalent e.g. ISO/IEC',
  ],
  [
    'AAP_CONSENT',
    '# | Question | Work item | Status | Title | Final text | A.5 justification | Equivalent e.g. ISO/IEC',
  ],
  ['AGREEMENT', '# | Question | Work item | Status | Title | Final text'],
  ['NEW_ITEMS', '# | Question | Work item | Status | Title | Editor | Base text | Equivalent e.g. ISO/IEC | A.1/A.13'],
  ['DELETED_ITEMS', '# | Question | Acronym | Title'],
  [
    'WORK_PROGRAMME',
    '# | Question | Work item | Status | Title | Editor | Base text | Equivalent e.g. ISO/IEC | Target date | Summary updated',
  ],
  [
    'NEXT_MEETING',
    '# | Question | Acronym | Status | Title | Editor | Base text | A.5 justification | Equivalent e.g. ISO/IEC',
  ],
  ['OUTGOING_STATEMENTS', '# | Question | WP | For action to | For comment to | For information to | Title | TD'],
  ['PLANNED_MEETINGS', '# | Question | Date (time) | Place/Host | Terms of reference | Contact'],
])('%s: %s', (list, columns) => {
  expect(
    packColumns(list)
      .map(({ name }) => name)
      .join(' | '),
  ).toBe(`${columns} | Why listed`);
});

test('a text, in the columns of several lists', () => {
  expect(cells('AAP_CONSENT', text())).toEqual({
    Question: 'Q8/17',
    'Work item': 'X.1605 (X.SRIaaS)',
    Status: 'New\nUnder study',
    Title: 'Security requirements of IaaS',
    'Final text': 'TD 3',
    'A.5 justification': 'TD 1\nTD 2',
    'Equivalent e.g. ISO/IEC': 'ISO/IEC 1',
  });
  expect(cells('WORK_PROGRAMME', text({}, { summaryUpdated: true }))).toMatchObject({
    Editor: 'Ada\nBo',
    'Base text': 'TD 3',
    'Target date': '09/2019',
    'Summary updated': 'Yes',
  });
  expect(cells('WORK_PROGRAMME', text({}, { summaryUpdated: false }))['Summary updated']).toBe('No');
  expect(cells('WORK_PROGRAMME', text())['Summary updated']).toBe('');
  expect(cells('SLIPS', text({}, { slip: { from: '2014', to: '2015', months: 12 } }))).toMatchObject({
    'Target at the last meeting': '2014',
    'Target now': '2015',
    Months: '12',
  });
  expect(cells('OVERLAPS', text({}, { others: [{ ref: 'Y.1' }, { ref: 'Y.2' }] }))['Overlaps with']).toBe('Y.1\nY.2');
  expect(cells('A5_JUSTIFICATIONS', text({}, { reference: 'RFC 8446', justification: 'TD 31' }))).toMatchObject({
    'Normative reference': 'RFC 8446',
    'A.5 justification': 'TD 31',
  });
});

test.each<[more: Partial<PackText>, form: string]>([
  [{ approvalProcess: 'AAP' }, 'A.1 Annex A'],
  [{ approvalProcess: 'TAP' }, 'A.1 Annex A'],
  [{ approvalProcess: 'AGREEMENT' }, 'A.13 Annex A'],
  [{ approvalProcess: null, type: 'SUPPLEMENT' }, 'A.13 Annex A'],
  [{ approvalProcess: null }, 'A.1 Annex A'],
])('a new item of %j has the form of %s', (more, form) => {
  expect(cells('NEW_ITEMS', text(more))['A.1/A.13']).toBe(form);
});

test.each<[milestone: PackSheetRow['milestone'], process: PackText['approvalProcess'], acronym: string]>([
  ['CONSENT', 'AAP', 'X.1605 (X.SRIaaS)'],
  ['APPROVAL', 'AAP', 'X.1605 (X.SRIaaS)'],
  ['DETERMINATION', 'TAP', 'X.1605 (X.SRIaaS)*'],
  ['APPROVAL', 'TAP', 'X.1605 (X.SRIaaS)*'],
  ['AGREEMENT', 'AGREEMENT', 'X.1605 (X.SRIaaS)**'],
])('%s under %s next time: %s', (milestone, approvalProcess, acronym) => {
  expect(cells('NEXT_MEETING', text({ approvalProcess }, { milestone })).Acronym).toBe(acronym);
});

test('a deleted item is named with the kind of its publication', () => {
  expect(cells('DELETED_ITEMS', text({ type: 'TECHNICAL_REPORT' })).Acronym).toBe(
    'X.1605 (X.SRIaaS) (technical report)',
  );
});

test('statements, meetings, offices and groups', () => {
  const statement = {
    ref: 'SG17-LS5',
    title: 'On keys',
    document: 'TD 9',
    sources: [{ text: 'WP2/17' }],
    addressees: [
      { text: 'SG13', purpose: 'ACTION' },
      { text: 'SG2', purpose: 'INFORMATION' },
      { text: 'IETF', purpose: 'ACTION' },
    ],
    questions: [
      { side: 'ORIGIN', question: { ref: 'Q8/17' } },
      { side: 'DESTINATION', question: { ref: 'Q17/13' } },
    ],
  } as const;
  expect(cells('OUTGOING_STATEMENTS', { ...EMPTY, statement })).toEqual({
    Question: 'Q8/17',
    WP: 'WP2/17',
    'For action to': 'SG13\nIETF',
    'For comment to': '',
    'For information to': 'SG2',
    Title: 'On keys',
    TD: 'TD 9',
  });
  const addressee = { text: 'SG13', purpose: 'ACTION', deadline: '2021-05' } as const;
  expect(cells('STATEMENTS_TO_ANSWER', { ...EMPTY, statement, addressee })).toMatchObject({
    Statement: 'SG17-LS5',
    From: 'WP2/17',
    To: 'SG13',
    For: 'action',
    Deadline: '2021-05',
  });

  const appointments = [
    { role: 'RAPPORTEUR', validTo: null, person: { name: 'Lee' } },
    { role: 'RAPPORTEUR', validTo: '2020', person: { name: 'Former' } },
    { role: 'EDITOR', validTo: null, person: { name: 'Editor' } },
    { role: 'CHAIRMAN', validTo: null, person: null },
  ];
  const meeting = {
    ...{
      starts: '2021-06-01',
      ends: '2021-06-02',
      opensAt: '10:00',
      closesAt: null,
      place: null,
      mode: 'VIRTUAL',
      title: 'Joint',
      note: null,
    },
    subjects: [{ text: 'X.1605' }],
    bodies: [{ ref: 'Q8/17' }, { ref: 'Q17/13' }],
    body: { ref: 'Q8/17', appointments },
  };
  expect(cells('PLANNED_MEETINGS', { ...EMPTY, meeting })).toEqual({
    Question: 'Q8/17\nQ17/13',
    'Date (time)': '2021-06-01 to 2021-06-02 (10:00)',
    'Place/Host': 'virtual',
    'Terms of reference': 'Joint\nX.1605',
    Contact: 'Lee',
  });
  expect(
    cells('PLANNED_MEETINGS', {
      ...EMPTY,
      meeting: { ...meeting, starts: '2021-06', ends: '2021-06', opensAt: null, place: 'Seoul' },
    }),
  ).toMatchObject({ 'Date (time)': '2021-06', 'Place/Host': 'Seoul' });

  const body = {
    ref: 'JRG-CCM',
    name: 'Joint group',
    type: 'JOINT_RAPPORTEURS_GROUP',
    status: 'DRAFT_TERMS',
    lifetime: 'until the end',
    parents: [{ ref: 'WP2/2' }, { ref: 'WP2/13' }],
  } as const;
  expect(cells('LIFETIMES', { ...EMPTY, body })).toEqual({
    Group: 'JRG-CCM',
    Title: 'Joint group',
    Parent: 'WP2/2\nWP2/13',
    Lifetime: 'until the end',
  });
  expect(cells('GROUPS', { ...EMPTY, body }).Status).toBe('draft terms');
  const appointment = {
    role: 'VICE_CHAIRMAN',
    person: { name: 'Rita' },
    affiliation: null,
    validFrom: '2021',
    validTo: null,
    body: { ref: 'SG17' },
  };
  expect(cells('APPOINTMENTS', { ...EMPTY, appointment })).toEqual({
    Body: 'SG17',
    Office: 'vice chairman',
    Name: 'Rita',
    Affiliation: '',
    From: '2021',
    Until: '',
  });
  expect(cells('APPOINTMENTS', { ...EMPTY, body }).Body).toBe('JRG-CCM');
});

test('how sure it is, and every reason with its clause, stand last', () => {
  const why = [
    { words: 'stands in SG', clause: 'A.8 5', standing: 'PLANNED' },
    { words: 'target "2021"', clause: null, standing: 'POSSIBLE' },
  ];
  const [row] = packRows('AAP_APPROVAL', [text({}, { standing: 'PLANNED', why })]);
  expect(row?.at(-1)).toBe('Planned\nstands in SG (A.8 5)\ntarget "2021"');
  expect(row?.[0]).toBe('1');
});

test('no row of any list stands outside its columns, whatever it is about', () => {
  for (const list of PACK_LISTS)
    for (const row of [EMPTY, text()]) expect(packRows(list, [row])[0]).toHaveLength(packColumns(list).length);
});

test('every list has a sheet of its own whose name a workbook takes', () => {
  const names = PACK_LISTS.map((list) => PACK_SHEETS[list]);
  expect(new Set(names).size).toBe(PACK_LISTS.length);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

describe('as a document', () => {
  const sheet = (more: Partial<PackSheet>): PackSheet => ({
    kind: 'AAP_CONSENT',
    title: 'For consent',
    agendaItem: '7c',
    note: null,
    rows: [],
    ...more,
  });
  const pack = {
    meeting: { key: 'SG17-2021-04', title: null, starts: '2021-04-20', ends: '2021-04-30' },
    group: { ref: 'SG17', name: 'Security' },
    ...{ asOf: '2021-04-19', since: '2021-01-08' },
    lists: [
      sheet({ rows: [text()] }),
      sheet({ kind: 'NEXT_MEETING', title: 'Next', agendaItem: '7g', rows: [text()] }),
      sheet({ kind: 'SLIPS', title: 'Slips', agendaItem: null, note: 'No earlier meeting.' }),
    ],
  };

  test('title, what it is, then each list under the item of the agenda; an empty one says so', () => {
    const { parts, isLandscape } = packDocument(pack, new Date('2026-11-01T10:00:00Z'));
    expect(isLandscape).toBe(true);
    const said = parts.map((part) => ('text' in part ? part.text : part.kind));
    const [title, meeting, group, asOf] = said;
    expect([title, meeting, group, asOf]).toEqual([
      'Meeting pack of SG17: SG17-2021-04',
      'Meeting: SG17-2021-04, 2021-04-20 to 2021-04-30',
      'Group: SG17, Security',
      'As of 2021-04-19; since the last meeting means since 2021-01-08',
    ]);
    expect(said.slice(packLines(pack).length + 1)).toEqual([
      ...['7c For consent', 'TABLE', '7g Next', 'TABLE', '* TAP, ** agreement, else AAP.'],
      ...['Slips', 'No earlier meeting.', 'None.'],
    ]);
    expect(said.filter((line) => /^(?:Source|Licence): /.test(line))).toHaveLength(2);
  });

  test.each([
    [null, null, 'date not known'],
    ['2014-09', '2014-09', '2014-09'],
    ['2014-09', null, '2014-09'],
  ])('a meeting from %j until %j', (starts, ends, words) => {
    expect(packLines({ ...pack, meeting: { ...pack.meeting, starts, ends } })[0]).toBe(
      `Meeting: SG17-2021-04, ${words}`,
    );
  });
});
