import {
  among,
  describeLetter,
  type Found,
  flat,
  item,
  main,
  office,
  saying,
  side,
  stated,
} from '../support/letter-corpus';

/** TSB Collective letter 11/17: a virtual meeting of SG17; English. */
const LETTER_11_17: readonly Found[] = [
  [
    '001',
    ({ sheet }) => [sheet.kind, sheet.number, sheet.group, sheet.studyPeriod],
    ['COLLECTIVE_LETTER', 11, 'SG17', '2017-2020'],
  ],
  ['002', ({ sheet }) => sheet.referenceCode, 'SG17/XY'],
  [
    '003',
    ({ sheet, findings }) => [
      sheet.issuedAsPrinted,
      sheet.place,
      findings.map(({ rule, message }) => `${rule}: ${message}`),
    ],
    [
      '2020-01-21',
      'Geneva',
      among(
        'LETTER_OLDER_THAN_CITED: of 2020-01-21, speaks of a meeting of SG17 of 2021-01-07',
        'LETTER_OLDER_THAN_CITED: of 2020-01-21, speaks of a meeting of TSAG of 2021-01-11',
      ),
    ],
  ],
  [
    '004',
    ({ sheet }) => sheet.recipients.map(({ kind, text }) => [kind, text]),
    [
      ['TO', 'Administrations of Member States of the Union'],
      ['TO', 'ITU-T Sector Members'],
      ['TO', 'ITU-T Associates of Study Group 17'],
      ['TO', 'ITU Academia'],
    ],
  ],
  [
    '005',
    ({ sheet }) => sheet.contacts,
    [
      {
        about: 'LETTER',
        telephone: '+41 22 730 6206',
        fax: '+41 22 730 5853',
        email: 'tsbsg17@itu.int',
        webPage: 'http://itu.int/go/tsg17',
      },
    ],
  ],
  ['006', ({ sheet }) => sheet.subject, 'Virtual meeting of Study Group 17, 20-30 April 2021'],
  ['007', ({ sheet }) => sheet.signatory, 'Chaesub Lee, Director of TSB'],
  [
    '008',
    ({ sheet }) => sheet.annexes.map(({ label, title }) => [label, title]),
    [
      ['A', 'Practical meeting information'],
      ['B', 'Agenda for Plenary Meeting of ITU-T SG17'],
    ],
  ],
  ['009', (reading) => main(reading).bodyTitle, 'Security'],
  ['010', office('Heung-Youl Youm'), ['CHAIRMAN', 'SG17', null, 'Republic of Korea']],
  [
    '011',
    (reading) => {
      const { type, body, starts, ends, mode, opensAt, closesAt, timeZone } = main(reading);
      return [type, body, starts, ends, mode, opensAt, closesAt, timeZone];
    },
    ['STUDY_GROUP', 'SG17', '2021-04-20', '2021-04-30', 'VIRTUAL', '10:00', '16:00', 'Europe/Zurich'],
  ],
  [
    '012',
    (reading) => {
      const { title, starts, ends, opensAt, closesAt, sideEventOf } = side(reading);
      return [title, starts, ends, opensAt, closesAt, sideEventOf];
    },
    [saying('tutorial', 'open extended SG17 management team meeting'), '2021-04-19', '2021-04-19', '10:00', '15:00', 0],
  ],
  [
    '013',
    (reading) => [main(reading).languages, main(reading).languageHelp],
    [
      ['en'],
      saying('English only with no interpretation but with captioning as agreed by SG17 meeting on 7 January 2021'),
    ],
  ],
  ['014', (reading) => [main(reading).fellowships, main(reading).visaSupport], [false, false]],
  ['015', (reading) => [main(reading).remoteParticipation, main(reading).remoteDecisions], [true, true]],
  ['016', stated, among(['CONTRIBUTIONS_FOR_TRANSLATION', '2021-02-20'])],
  ['017', stated, among(['REGISTRATION', '2021-03-20'])],
  [
    '018',
    (reading) => [stated(reading), main(reading).statedDeadlines?.find(({ kind }) => kind === 'CONTRIBUTIONS')?.text],
    [among(['CONTRIBUTIONS', '2021-04-07']), saying('Direct Document Posting')],
  ],
  [
    '019',
    ({ sheet }) => sheet.refersTo.map(({ ref, studyPeriod, text }) => [ref, studyPeriod, text]),
    [
      ['TSB Circular 295', '2017-2020', saying('new set of SG17 Questions')],
      ['TSB Circular 68', '2017-2020', saying('focal-point approval')],
      ['TSB Circular 118', '2017-2020', saying('automatic approval')],
    ],
  ],
  ['020', ({ sheet }) => sheet.documents, among({ number: 'TSAG-R21', title: null })],
  ['021', ({ sheet }) => sheet.documents, among({ number: 'TD3473', title: 'Updates to the agenda' })],
  [
    '022',
    ({ sheet }) => sheet.meetingsCited,
    among(expect.objectContaining({ body: 'SG17', starts: '2021-01-07', ends: '2021-01-07', isPast: true })),
  ],
  [
    '023',
    ({ sheet }) => sheet.meetingsCited.filter(({ body }) => body === 'TSAG').map(({ starts, ends }) => [starts, ends]),
    among(['2020-09', '2020-09'], ['2021-01-11', '2021-01-18']),
  ],
  [
    '024',
    ({ sheet }) => sheet.decisions,
    [{ kind: 'QUESTIONS_ENDORSED', text: 'set of SG17 Questions', by: 'TSAG', on: '2021-01-11' }],
  ],
  [
    '025',
    (reading) => main(reading).subjects,
    [saying('new WP structure', 'SG17 task force on preparation for the next study period')],
  ],
  ['026', (reading) => main(reading).documentRules, saying('Direct Document Posting')],
  [
    '027',
    (reading) => main(reading).documentRules,
    saying('draft TDs should be submitted by e-mail to the study group secretariat'),
  ],
  ['028', (reading) => main(reading).documentRules, saying('restricted to ITU-T Members', 'TIES access')],
  [
    '029',
    (reading) =>
      main(reading).agenda?.map(
        ({ number, items }) => `${number} ${items.map((each) => each.number.replace(number, '')).join('')}`,
      ),
    [
      '1 ',
      '2 abcdef',
      '3 ab',
      '4 abcdefghijklmn',
      '5 abcdefghi',
      '6 abcdefg',
      '7 abcdefghijklmnopqr',
      '8 ',
      '9 ',
      '10 ',
      '11 ',
    ],
  ],
  [
    '030',
    (reading) => [item('2b')(reading), item('2c')(reading)],
    [saying('consented under AAP'), saying('Member States consultation', 'TAP')],
  ],
  [
    '031',
    (reading) => 'abcdefghijklmn'.split('').map((letter) => item(`4${letter}`)(reading)),
    [
      ...[
        saying('JCAs'),
        saying('lead study groups'),
        saying('ITU-D'),
        saying('ITU-R'),
        saying('GSC'),
        saying('CTO meeting'),
        saying('e-business', 'UN/ECE'),
      ],
      ...[
        saying('JTC 1'),
        saying('IETF'),
        saying('ETSI'),
        saying('SDL Forum Society'),
        saying('A.5', 'UPU'),
        saying('consortia'),
        saying('liaison'),
      ],
    ],
  ],
  [
    '032',
    (reading) =>
      ['5f', '5g'].map((number) =>
        flat(main(reading).agenda)
          .find((each) => each.number === number)
          ?.items.map(({ title }) => title),
      ),
    [
      ['JCA-IdM', 'JCA-CoP'],
      ['SG17RG-AFR', 'SG17RG-ARB'],
    ],
  ],
  ['033', item('5d'), saying('Texts proposed for action', 'new work items')],
  ['034', item('7b'), saying('approval or agreement at this SG17 meeting')],
  ['035', item('7c'), saying('consent or determination at this SG17 meeting')],
  ['036', item('7d'), saying('A.5 justification for normative references')],
  ['037', item('7e'), saying('A.25 justification for incorporation of text')],
  ['038', item('7f'), saying('New work items to be added', 'deleted')],
  ['039', item('7g'), saying('planned', 'next SG17 meeting')],
  ['040', item('7h'), saying('planned', 'next study period')],
  ['041', item('7i'), saying('Updated Question Work Programme', 'Editors, Summaries')],
  ['042', item('7j'), 'Manuals, roadmaps and wikis'],
  ['043', item('7k'), 'Liaison statements'],
  [
    '044',
    (reading) => [item('7l')(reading), reading.sheet.references],
    [saying('A.4', 'A.5', 'A.6'), among('A.4', 'A.5', 'A.6')],
  ],
  ['045', item('7m'), saying('Appointments/dismissals')],
  ['046', item('7n'), saying('Planned Rapporteur group', 'alone, joint or collocated')],
  ['047', item('7o'), saying('Establishment, continuation, or termination of correspondence groups')],
  ['048', item('6d'), saying('WTSA-16', 'PP-18', 'WTDC-17')],
  ['049', (reading) => [item('6f')(reading), item('6g')(reading)], ['Kaleidoscope', saying('workshops')]],
];

describeLetter(['004', '004_e3173c0a591eb1f9.txt', 'TSB Collective letter 11/17'], LETTER_11_17);
