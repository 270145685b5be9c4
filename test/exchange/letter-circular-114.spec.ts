import type { LetterReading } from '../../src/exchange/connectors/letter';
import {
  among,
  clause,
  describeLetter,
  type Found,
  made,
  main,
  office,
  saying,
  stated,
} from '../support/letter-corpus';

const links = (reading: LetterReading) => made(reading).links;

/** TSB Circular 114: a new focus group and its first meeting; Chinese, with annexes in English. */
const CIRCULAR_114: readonly Found[] = [
  ['001', ({ sheet }) => [sheet.ref, sheet.studyPeriod], ['TSB Circular 114', '2009-2012']],
  [
    '002',
    ({ sheet }) => [sheet.languages, sheet.annexes.map(({ language }) => language)],
    [['zh'], ['en', 'en', 'en']],
  ],
  ['003', ({ sheet }) => [sheet.issuedAsPrinted, JSON.stringify(sheet).match(/2010-06-10|2008-04-22/g)], [null, null]],
  [
    '004',
    ({ sheet }) => sheet.subjects,
    [saying('焦点组', 'FG Cloud'), saying('FG Cloud第一次会议', '2010年6月14-16日', '日内瓦')],
  ],
  ['005', ({ sheet }) => [sheet.signatory, sheet.signedByName], ['马尔科姆•琼森, Director of TSB', '马尔科姆•琼森']],
  [
    '006',
    ({ sheet }) => sheet.annexes.map(({ label, title }) => [label, title]),
    [
      ['1', 'Terms of Reference of ITU-T Focus Group on Cloud Computing'],
      ['2', 'Draft meeting agenda'],
      ['3', 'Hotel confirmation form'],
    ],
  ],
  [
    '007',
    (reading) => [made(reading).type, made(reading).ref, made(reading).name],
    ['FOCUS_GROUP', 'FG-Cloud', 'ITU-T Focus Group on Cloud Computing'],
  ],
  [
    '008',
    (reading) => [
      made(reading).decidedBy,
      made(reading).decidedFrom,
      made(reading).decidedTo,
      made(reading).establishedBy,
    ],
    ['TSAG', '2010-02-08', '2010-02-11', saying('日内瓦')],
  ],
  ['009', (reading) => made(reading).procedure, 'A.7 2.1.2.2'],
  ['010', (reading) => made(reading).parent, 'TSAG'],
  [
    '011',
    (reading) => [made(reading).summary, clause(reading, '3')?.text],
    [
      saying('收集并记录有助于制定建议书的资料和概念'),
      saying('collect and document information and concepts', 'helpful for developing Recommendations'),
    ],
  ],
  ['012', office('Vladimir Belenkovich'), ['CHAIRMAN', 'FG-Cloud', null, 'Russian Federation']],
  ['013', office('Monique Morrow'), ['VICE_CHAIRMAN', 'FG-Cloud', 'Cisco Systems', null]],
  ['014', office('Jamil Chawki'), ['VICE_CHAIRMAN', 'FG-Cloud', 'France Telecom Orange', null]],
  ['015', office('Kangchan Lee'), ['VICE_CHAIRMAN', 'FG-Cloud', 'ETRI', 'Republic of Korea']],
  ['016', office('李明东'), ['VICE_CHAIRMAN', 'FG-Cloud', 'ZTE', 'China']],
  ['017', office('Koji Nakao'), ['VICE_CHAIRMAN', 'FG-Cloud', 'KDDI', 'Japan']],
  [
    '018',
    (reading) => made(reading).participation,
    saying('成员国', '部门成员', '部门准成员', '个人', '标准制定机构的成员或代表'),
  ],
  [
    '019',
    (reading) => {
      const { type, body, starts, ends, place, opensAt, isFree } = main(reading);
      return [type, body, starts, ends, place, opensAt, isFree];
    },
    ['FOCUS_GROUP', 'FG-Cloud', '2010-06-14', '2010-06-16', 'ITU headquarters, Geneva, Switzerland', '09:30', true],
  ],
  ['019', (reading) => main(reading).registration, saying('08:30', 'Montbrillant')],
  [
    '020',
    (reading) => main(reading).links?.map(({ kind, body }) => [kind, body]),
    [
      ['COLLOCATED_WITH', 'FG Smart Grid'],
      ['COLLOCATED_WITH', 'FG Future Networks'],
    ],
  ],
  ['021', (reading) => [main(reading).languages, main(reading).languageHelp], [['en'], saying('仅用英文')]],
  ['022', (reading) => main(reading).documentRules, saying('公开获得', '无纸会议')],
  [
    '023',
    (reading) => [stated(reading), main(reading).deadlines?.find(({ kind }) => kind === 'CONTRIBUTIONS')],
    [among(['CONTRIBUTIONS', '2010-06-07']), expect.objectContaining({ on: '2010-06-07', byRule: '2010-06-04' })],
  ],
  ['024', stated, among(['REGISTRATION', '2010-06-01'])],
  [
    '025',
    (reading) => [made(reading).links, reading.sheet.contacts],
    [
      among({ kind: 'NUMBERING', address: 'FG-Cloud-I-nnnn' }),
      among(expect.objectContaining({ about: 'DOCUMENTS', email: 'tsbfgscloud@itu.int' })),
    ],
  ],
  ['026', links, among({ kind: 'DOCUMENTS_INCOMING', address: 'ifa.itu.int:/t/fg/cloud/docs/incoming' })],
  ['027', links, among({ kind: 'DOCUMENTS', address: 'http://ifa.itu.int/t/fg/cloud/docs/1006-gva/in/' })],
  [
    '028',
    (reading) => [made(reading).webPage, main(reading).webPage],
    Array(2).fill('http://www.itu.int/ITU-T/focusgroups/cloud/'),
  ],
  [
    '029',
    (reading) => made(reading).terms?.clauses.map(({ number, heading }) => `${number} ${heading}`),
    [
      ...[
        '1 Scope',
        '2 Rationale',
        '3 FG objective',
        '4 Relations within and outside ITU-T',
        '5 Specific tasks and deliverables',
        '6 Parent group',
      ],
      ...[
        '7 Leadership',
        '8 Participation',
        '9 Administrative support',
        '10 General financing of the FG',
        '11 Meetings',
        '12 Technical Contributions',
      ],
      ...['13 Working language', '14 Approval of deliverables', '15 Working guidelines', '16 Progress reports'],
      ...['17 Announcement of Focus Group formation', '18 Milestones and duration of the FG', '19 Patent Policy'],
    ],
  ],
  [
    '030',
    (reading) => clause(reading, '1')?.items,
    [
      saying('potential impacts'),
      saying('future study items'),
      saying('which components'),
      saying('familiarize'),
      saying('rate of change'),
    ],
  ],
  [
    '031',
    (reading) => [
      clause(reading, '3')?.items.length,
      clause(reading, '3')?.items[0],
      clause(reading, '3')?.items[7]?.split(/: |; /).length,
    ],
    [8, saying('update living list of standards bodies'), 1 + 9],
  ],
  [
    '032',
    (reading) => made(reading).deliverables,
    [
      ...[
        saying('Benefits'),
        saying('Gap analysis'),
        saying('vision'),
        saying('Leverage'),
        saying('Resolution 73', 'Resolution 1307'),
      ],
      ...[
        saying('Terminology'),
        saying('Analysis', 'requirements'),
        saying('Use cases', 'reference models'),
        saying('Roadmap'),
      ],
    ],
  ],
  ['033', (reading) => made(reading).worksWith, among('all ITU-T study groups', 'ITU-R', 'ITU-D')],
  ['034', (reading) => made(reading).worksWith, among('ISO/IEC/JTC 1/SC 38/Study Group on Cloud Computing')],
  [
    '035',
    ({ sheet }) => sheet.references,
    among('WTSA Resolution 68', 'WTSA Resolution 73', 'Council Resolution 1307'),
  ],
  [
    '036',
    ({ sheet }) => sheet.references,
    among(...['2.1.2.2', '2.3', '3', '4', '5', '9', '10.2', '11'].map((number) => `A.7 ${number}`), 'A.31'),
  ],
  [
    '037',
    ({ sheet }) => [sheet.documents, sheet.meetingsCited],
    [
      among({ number: 'ITU-T Technology Watch Report', title: 'Distributed Computing: Utilities, Grids and Clouds' }),
      among(expect.objectContaining({ starts: '2009-10', text: saying('Lisbon, 2009', 'high level') })),
    ],
  ],
  [
    '038',
    (reading) => made(reading).rules,
    among(expect.objectContaining({ topic: 'notice of meeting', amount: 4, unit: 'WEEK', clause: '11' })),
  ],
  [
    '039',
    (reading) => made(reading).rules,
    among(expect.objectContaining({ topic: 'contributions', amount: 10, unit: 'CALENDAR_DAY', clause: '12' })),
  ],
  [
    '040',
    (reading) => made(reading).rules,
    among(expect.objectContaining({ topic: 'approval of deliverables', statement: saying('consensus') })),
  ],
  [
    '041',
    (reading) => made(reading).rules,
    among(expect.objectContaining({ topic: 'working procedures', statement: saying('Rapporteur meetings') })),
  ],
  [
    '042',
    (reading) => [made(reading).lifetime, made(reading).lifetimeEnds],
    ['one year from the 1st meeting', '2011-06-14'],
  ],
  [
    '043',
    (reading) => made(reading).milestones?.[0],
    { text: saying('first Focus Group meeting'), starts: '2010-06-14', ends: '2010-06-16' },
  ],
  [
    '044',
    (reading) => made(reading).milestones?.[1],
    { text: saying('first draft', 'TSAG meeting'), starts: '2011-02-08', ends: '2011-02-11' },
  ],
  [
    '045',
    (reading) => main(reading).agenda?.map(({ number, title }) => `${number} ${title}`),
    [
      ...[
        '1 Leadership positions: FG management panel',
        '2 Working methods',
        '3 Tools',
        '4 Focus group structure',
        '5 Relationships',
      ],
      ...['6 Review of contributions', '7 Promotion', '8 SDO/Forums presentations'],
    ],
  ],
];

describeLetter(['001', '001_0b341341adcfac7e.txt', 'TSB Circular 114'], CIRCULAR_114);
