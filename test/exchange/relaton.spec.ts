import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  readRelaton,
  readRelatonFileStream,
  readRelatonFiles,
  readRelatonLines,
} from '../../src/exchange/connectors/relaton';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { isAboutCloudComputing } from '../../src/exchange/rules/subject';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { allOf, linesFrom } from '../support/streams';

const states = (item: ReadItem | undefined) =>
  item?.statuses.map((each) => `${each.kind} ${each.nativeStatus} ${each.on}`);
const names = (item: ReadItem | undefined) =>
  item?.identifiers.filter((each) => each.kind !== 'URI').map((each) => `${each.kind} ${each.text}`);
const one = (text: string, name = '') => {
  const { items, issues } = readRelaton(text, { name });
  expect(issues.map((each) => each.rule)).toEqual([]);
  return items[0];
};

/** The same record in the three generations of the model. */
const GENERATIONS = [
  `id: RFC9999\ntitle:\n- type: main\n  content: Test &amp; Media Types\nlink:\n- content: https://www.rfc-editor.org/info/rfc9999\n  type: src\ndocid:\n  id: RFC 9999\n  type: IETF\ndate:\n- type: published\n  value: 2011-04\ncontributor:\n- person:\n    name:\n      completename:\n        content: A. Example\n  role:\n  - editor\n`,
  `---\nschema-version: v1.2.9\ntitle:\n- content: Test &amp; Media Types\n  language:\n  - en\n  type: main\nlink:\n- content: https://www.rfc-editor.org/info/rfc9999\n  type: src\ndocid:\n- id: RFC 9999\n  type: IETF\n  primary: true\n- id: RFC9999\n  type: IETF\n  scope: anchor\ndocstatus:\n  stage:\n    value: rfc\ndate:\n- type: published\n  value: 2011-04\ncontributor:\n- person:\n    name:\n      given:\n        forename:\n        - content: A.\n      surname:\n        content: Example\n  role:\n  - type: editor\n`,
  `id: RFC9999\nschema_version: v1.5.6\ntitle:\n- content: Test &amp; Media Types\n  type: main\nsource:\n- type: src\n  content: https://www.rfc-editor.org/info/rfc9999\ndocidentifier:\n- content: RFC 9999\n  type: IETF\n  primary: true\ndate:\n- type: published\n  at: 2011-04\ncontributor:\n- role:\n  - type: editor\n  person:\n    name:\n      forename:\n      - initial: A.\n      surname:\n        content: Example\nstatus:\n  stage: rfc\n`,
];

test.each(GENERATIONS.map((text, index) => [index + 1, text] as const))('generation %i', (_generation, text) => {
  expect(one(text)).toMatchObject({
    sourceKey: 'ietf:RFC 9999',
    organization: 'IETF',
    type: 'RFC',
    titles: [{ title: 'Test & Media Types', language: 'en' }],
    statuses: [{ nativeStatus: 'rfc', kind: 'PUBLISHED', on: '2011-04', basis: 'OCCURRED' }],
    editors: ['A. Example'],
    uri: 'https://www.rfc-editor.org/info/rfc9999',
  });
});

const itu = (id: string, rest: string) =>
  `schema_version: v1.5.6\ntitle:\n- content: T\ndocidentifier:\n- content: ${id}\n  type: ITU\n  primary: true\n${rest}`;

describe('ITU-T', () => {
  const address = (name: string, letter: string) =>
    `source:\n- type: src\n  content: https://www.itu.int/rec/T-REC-${name}-202512-${letter}\n`;

  test('a common text: two primary identifiers, one text with a twin', () => {
    const item = one(
      itu(
        'ITU-T Y.9500 (12/2025)',
        `- content: ISO/IEC 99788\n  type: ISO\n  primary: true\ndate:\n- type: published\n  at: '2025-12-13'\n${address('Y.9500', 'I')}contributor:\n- organization:\n    subdivision:\n    - name:\n      - content: ITU-T Study Group 21\nstatus:\n  stage:\n    content: Published\n`,
      ),
    );
    expect(item).toMatchObject({
      organization: 'ITU-T',
      body: 'SG21',
      type: 'RECOMMENDATION',
      process: null,
      relations: [{ name: 'IDENTICAL_TEXT', to: 'ISO/IEC 99788' }],
    });
    expect(names(item)).toEqual(['PUBLISHED ITU-T Y.9500 (12/2025)']);
    expect(states(item)).toEqual(['APPROVED In force 2025-12-13']);
  });

  test('the letter of the address tells the state, also where the status is missing or says Withdrawal of all', () => {
    expect(states(one(itu('ITU-T X.9631 (12/2025)', address('X.9631', 'P'))))).toEqual(['APPROVED Pre-published null']);
    const gone = (letter: string) =>
      states(one(itu('ITU-T X.9631 (12/2025)', `${address('X.9631', letter)}status:\n  stage: Withdrawal\n`)));
    expect(gone('S')).toEqual(['SUPERSEDED Superseded null']);
    expect(gone('W')).toEqual(['WITHDRAWN Withdrawn null']);
    const { items, issues } = readRelaton(itu('ITU-T X.9631 (12/2005)', 'status:\n  stage: Withdrawal\n'));
    expect(states(items[0])).toEqual(['WITHDRAWN Withdrawn null']);
    expect(issues.map((each) => each.rule)).toEqual(['JUDGED_STATUS']);
  });

  test('editions are put in order by their dates; supplements of the series are dropped', () => {
    const edition = (type: string, id: string) =>
      `- type: ${type}\n  bibitem:\n    docidentifier:\n    - content: ${id}\n      type: ITU\n`;
    const relation = `relation:\n${edition('complementOf', 'Y Suppl. 49 (11/2018)')}${edition('hasEdition', 'ITU-T Y.9505 (02/2025)')}${edition('hasEdition', 'ITU-T Y.9505 (05/2018)')}${edition('hasEdition', 'ITU-T Y.9505 (05/2012)')}`;
    expect(one(itu('ITU-T Y.9505 (08/2022)', relation))?.relations).toEqual([
      { name: 'SUPERSEDES', to: 'ITU-T Y.9505 (05/2018)' },
      { name: 'SUPERSEDED_BY', to: 'ITU-T Y.9505 (02/2025)' },
    ]);
  });

  test('the weather is not cloud computing', () => {
    const item = one(itu('ITU-R P.840-9', '').replace('content: T', 'content: Attenuation due to clouds and fog'));
    expect(item?.organization).toBe('ITU-R');
    expect(item === undefined || isAboutCloudComputing(item)).toBe(false);
  });
});

const iso = (id: string, project: number, stage: string, rest = '') =>
  `schema-version: v1.2.9\ntitle:\n- content: T\n  type: main\nlink:\n- content: https://www.iso.org/standard/${project}.html\n  type: src\ndocid:\n- id: ${id}\n  type: ISO\n  primary: true\n- id: ${id}(E)\n  type: iso-reference\ndate:\n- type: published\n  value: 2014-10\ndocstatus:\n  stage:\n    value: '${stage.slice(0, 2)}'\n  substage:\n    value: '${stage.slice(3)}'\n${rest}`;
const relation = (type: string, id: string) =>
  `- type: ${type}\n  bibitem:\n    docid:\n    - id: ${id}\n      type: ISO\n      primary: true\n`;

describe('ISO', () => {
  test('several records of one project are one text, at its highest stage', () => {
    const files = [
      iso('ISO/IEC DTS 9339', 1, '50.92'),
      iso('ISO/IEC TS 9339:2024', 1, '60.60'),
      iso('ISO/IEC DTS 9339.2', 1, '50.20'),
      iso('ISO/IEC TS 9339', 1, '60.00'),
      iso('ISO/IEC 9340:2014', 2, '90.93'),
    ];
    const { items } = readRelatonFiles(files.map((text, index) => ({ name: `${index}.yaml`, text })));
    expect(items.map((item) => item.sourceKey)).toEqual(['iso:1', 'iso:2']);
    expect(states(items[0])).toEqual(['PUBLISHED 60.60 2014-10']);
    expect(names(items[0])).toEqual([
      'PUBLISHED ISO/IEC TS 9339:2024',
      'PROVISIONAL ISO/IEC DTS 9339',
      'PROVISIONAL ISO/IEC DTS 9339.2',
    ]);
    expect(items[1]).toMatchObject({ titles: [{ title: 'T' }] });
    expect(items[0]?.raw.file?.text).toBe('1.yaml');
  });

  test('relations are oriented by the years; a draft is the successor; amendments hang on both names', () => {
    const text = iso(
      'ISO/IEC 9018:2019',
      3,
      '90.92',
      `relation:\n${relation('obsoletes', 'ISO/IEC 9018:2014')}${relation('obsoletes', 'ISO/IEC FDIS 9018')}${relation('updates', 'ISO/IEC 9018:2025')}${relation('updates', 'ISO/IEC 9018:2019/Amd 1:2023')}`,
    );
    expect(one(text)?.relations).toEqual([
      { name: 'SUPERSEDES', to: 'ISO/IEC 9018:2014' },
      { name: 'REVISED_BY', to: 'ISO/IEC FDIS 9018' },
      { name: 'SUPERSEDED_BY', to: 'ISO/IEC 9018:2025' },
      { name: 'AMENDED_BY', to: 'ISO/IEC 9018:2019/Amd 1:2023' },
    ]);
    expect(
      one(iso('ISO/IEC FDIS 9018', 4, '50.00', `relation:\n${relation('obsoletes', 'ISO/IEC 9018:2019')}`))?.relations,
    ).toEqual([{ name: 'REVISES', to: 'ISO/IEC 9018:2019' }]);
  });

  test('the date of a draft or an amendment is that of the base text, and is left aside', () => {
    expect(states(one(iso('ISO/IEC DIS 9018', 5, '40.20')))).toEqual(['DRAFTED 40.20 null']);
    expect(states(one(iso('ISO/IEC 9018:2014/Amd 1:2023', 6, '60.60')))).toEqual(['PUBLISHED 60.60 2023']);
  });

  test('withdrawn and replaced, to the month in one catalogue and to the day in the other', () => {
    expect(
      states(one(iso('ISO/IEC 97788:2014', 7, '95.99', `relation:\n${relation('updates', 'ISO/IEC 92123-1:2023')}`))),
    ).toEqual(['PUBLISHED 60.60 2014-10', 'SUPERSEDED 95.99 null']);
    const iec = `title:\n- content: T\ndocid:\n- id: ISO/IEC 97788:2014\n  type: IEC\n  primary: true\nlink:\n- content: https://webstore.iec.ch/publication/10567\ndate:\n- type: published\n  value: '2014-10-10'\n- type: obsoleted\n  value: '2023-09-22'\ndocstatus:\n  stage:\n    value: REPLACED\n`;
    const item = one(iec);
    expect(item?.sourceKey).toBe('iec:10567');
    expect(states(item)).toEqual(['PUBLISHED PUBLISHED 2014-10-10', 'SUPERSEDED REPLACED 2023-09-22']);
  });
});

describe('other bodies', () => {
  const record = (type: string, id: string, rest: string) =>
    `title:\n- content: T\ndocid:\n- id: ${id}\n  type: ${type}\n  primary: true\n${rest}`;

  test('3GPP: the highest version of a release counts, and releases live side by side', () => {
    const version = (release: string, number: string) =>
      record(
        '3GPP',
        `3GPP TS 23.958:${release}/${number}`,
        `date:\n- type: published\n  value: '2021-01-01'\next:\n  editorialgroup:\n  - name: S6\n`,
      );
    const { items } = readRelatonFiles(
      ['17.9.0', '17.11.0', '17.10.0']
        .map((number) => ({ name: '', text: version('REL-17', number) }))
        .concat({ name: '', text: version('REL-18', '1.0.0') }),
    );
    expect(items.map((item) => [item.sourceKey, item.body, states(item)?.[0]])).toEqual([
      ['3gpp:TS 23.958 Rel-17', '3GPP SA6', 'PUBLISHED 17.11.0 2021-01-01'],
      ['3gpp:TS 23.958 Rel-18', '3GPP SA6', 'DRAFTED 1.0.0 2021-01-01'],
    ]);
  });

  test('IEEE: an identifier with a trade mark is the same; a draft, an adoption', () => {
    const item = one(
      record(
        'IEEE',
        'IEEE Std 9934-2018',
        `- id: IEEE Std 9934™-2018\n  type: IEEE\n  scope: trademark\n  primary: true\ndocstatus:\n  stage:\n    value: approved\nrelation:\n- type: adoptedFrom\n  bibitem:\n    docid:\n    - id: OPFRA001\n`,
      ),
    );
    expect(names(item)).toEqual(['PUBLISHED IEEE Std 9934-2018']);
    expect(item?.relations).toEqual([{ name: 'ADOPTS', to: 'OPFRA001' }]);
    expect(
      one(record('IEEE', 'IEEE P9302/D-3-2021-10', 'docstatus:\n  stage:\n    value: draft\n'))?.statuses[0]?.kind,
    ).toBe('DRAFTED');
  });

  test('OASIS: the stage is in the identifier or the address; W3C: dated versions are one series; ETSI, NIST', () => {
    expect(states(one(record('OASIS', 'OASIS CAMP-v1.9-CS01', '')))).toEqual(['APPROVED CS null']);
    expect(
      states(
        one(
          record(
            'OASIS',
            'OASIS TOSCA-v1.9',
            'link:\n- content: http://docs.oasis-open.org/tosca/TOSCA/v1.9/os/TOSCA.html\n',
          ),
        ),
      ),
    ).toEqual(['APPROVED OS null']);
    const w3c = (id: string, day: string, stage: string) =>
      record(
        'W3C',
        `W3C ${id}`,
        `date:\n- type: published\n  value: '${day}'\ndocstatus:\n  stage:\n    value: ${stage}\nrelation:\n- type: editionOf\n  bibitem:\n    docid:\n    - id: W3C did-test\n`,
      );
    const { items } = readRelatonFiles([
      { name: '', text: w3c('REC-did-test-20220719', '2022-07-19', 'Recommendation') },
      { name: '', text: w3c('CR-did-test-20210318', '2021-03-18', 'Candidate Recommendation') },
    ]);
    expect(items.map((item) => [item.sourceKey, names(item), states(item)])).toEqual([
      ['w3c:did-test', ['PUBLISHED W3C did-test'], ['PUBLISHED Recommendation 2022-07-19']],
    ]);
    expect(
      states(one(record('ETSI', 'ETSI GS NFV 902 V1.2.1 (2014-12)', 'date:\n- type: published\n  value: 2014-12\n'))),
    ).toEqual(['PUBLISHED Published 2014-12']);
    expect(states(one(record('NIST', 'NIST SP 800-945', 'date:\n- type: published\n  value: 2011\n')))).toEqual([
      'PUBLISHED final 2011',
    ]);
  });

  test('an Internet-Draft is one text in all its revisions', () => {
    const draft = (revision: string) =>
      `schema_version: v1.5.6\ntitle:\n- content: T\ndocidentifier:\n- content: draft-example-cake\n  type: Internet-Draft\n- content: draft-example-cake-${revision}\n  type: Internet-Draft\n  primary: true\nversion:\n- content: '${revision}'\n`;
    const { items } = readRelatonFiles(['00', '01'].map((revision) => ({ name: '', text: draft(revision) })));
    expect(items.map((item) => [item.sourceKey, names(item), item.standing])).toEqual([
      ['ietf:draft-example-cake', ['PROVISIONAL draft-example-cake'], '01'],
    ]);
  });
});

test('streams: files of an archive, one file of YAML, one of JSON lines', async () => {
  const [first = '', , third = ''] = GENERATIONS;
  async function* files() {
    for (const text of [first, third]) yield { name: 'x.yaml', text };
  }
  const rows = await allOf(readRelatonFileStream(files()));
  expect(rows.map((row) => row.item?.sourceKey)).toEqual(['ietf:RFC 9999', 'ietf:RFC 9999']);
  const yaml = await allOf(readRelatonLines(linesFrom(`---\n${first}---\n${third}`)));
  expect(yaml.map((row) => [row.item?.sourceKey, row.item?.place.line])).toEqual([
    ['ietf:RFC 9999', 2],
    ['ietf:RFC 9999', 23],
  ]);
  const json = JSON.stringify({ docidentifier: [{ content: 'RFC 9999', type: 'IETF', primary: true }] });
  expect(
    (await allOf(readRelatonLines(linesFrom(`${json}\n{"x":1}\n`)))).map(
      (row) => row.item?.sourceKey ?? row.issues[0]?.rule,
    ),
  ).toEqual(['ietf:RFC 9999', 'UNKNOWN_PUBLISHER']);
  expect(readRelaton(`---\n${first}---\n${third}`).items).toHaveLength(1);
});

test.each([
  ['a: [', 'UNREADABLE_RECORD'],
  ['just words', 'UNREADABLE_RECORD'],
  ['', 'UNREADABLE_RECORD'],
  ['a: &a [x]\nb: [*a, *c]', 'UNREADABLE_RECORD'],
  ['docid: RFC 1', 'UNKNOWN_PUBLISHER'],
])('%j is %s', (text, rule) => {
  expect(readRelaton(text, { name: 'x.yaml' }).issues.map((each) => each.rule)).toEqual([rule]);
});

test('never throws, whatever a record holds', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const type = fc.constantFrom(
    'ITU',
    'ISO',
    'IEC',
    '3GPP',
    'ETSI',
    'IEEE',
    'W3C',
    'OASIS',
    'IETF',
    'Internet-Draft',
    'NIST',
  );
  const id = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'ITU-T Y.3500 (08/2014)',
      'ISO/IEC 17788:2014/Amd 1:2020',
      '3GPP TS 23.558:REL-17/17.11.0',
      'RFC 1',
    ),
  );
  const field = fc.constantFrom(
    'title',
    'link',
    'source',
    'date',
    'docstatus',
    'status',
    'relation',
    'contributor',
    'abstract',
    'version',
    'ext',
    'editorialgroup',
  );
  fc.assert(
    fc.property(type, id, fc.dictionary(field, value), fc.string(), (kind, text, rest, words) => {
      const record = { docidentifier: [{ content: text, type: kind, primary: 'true' }], ...rest };
      expect(readRelaton(JSON.stringify(record)).attribution).toBeNull();
      expect(readRelaton(words).items.length).toBeLessThan(2);
    }),
    { numRuns: 400 },
  );
});

describeWithCorpus('relaton')('real records', () => {
  const folder = (...parts: string[]) => {
    const directory = corpusFile('samples', ...parts);
    return readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
  };
  const BODIES = ['itu', 'iso', 'iec', '3gpp', 'etsi', 'ieee', 'w3c', 'oasis'];
  const all = () => BODIES.flatMap((body) => folder('relaton', body, 'cloud'));

  test('603 files of eight bodies', () => {
    const files = all();
    expect(files).toHaveLength(603);
    const { items, issues } = readRelatonFiles(files);
    const count = (name: string) => items.filter((item) => item.sourceKey?.startsWith(`${name}:`)).length;
    expect(Object.fromEntries(BODIES.map((name) => [name, count(name)]))).toMatchObject({
      itu: 190,
      iec: 55,
      etsi: 42,
      ieee: 17,
      oasis: 18,
    });
    // The joint projects of ISO/IEC/IEEE are written in a way of their own.
    expect(issues.filter((each) => !/ISO\/IEC\/IEEE .*P23026/.test(each.message))).toEqual([]);
    expect(
      items.every(
        (item) =>
          item.identifiers.length > 0 &&
          (item.statuses.length > 0 || item.organization === 'ITU-R' || item.organization === 'W3C'),
      ),
    ).toBe(true);
  });

  test('states of ITU-T although the status is missing; the one project of ISO', () => {
    const { items } = readRelatonFiles(all());
    const named = (text: string) => items.find((item) => item.identifiers.some((each) => each.text === text));
    expect(named('ITU-T X.1631 (12/2025)')?.statuses[0]?.nativeStatus).toBe('Pre-published');
    expect(named('ITU-T X.1601 (10/2015)')?.statuses[0]?.nativeStatus).toBe('In force');
    expect(items.filter((item) => item.sourceKey === 'iso:82756').map(states)).toEqual([['PUBLISHED 60.60 2024-12']]);
    const projects = items.filter((item) => item.sourceKey?.startsWith('iso:'));
    expect(projects).toHaveLength(69);
    const drafts = projects.filter((item) => (item.standing ?? '') < '60.60');
    expect(drafts.map((item) => item.identifiers[0]?.kind)).toEqual(Array.from({ length: 8 }, () => 'PROVISIONAL'));
    expect(drafts).toHaveLength(8);
  });

  test('twins whose editions of the other body are all withdrawn', () => {
    const { items } = readRelatonFiles(all());
    const stage = (text: string) =>
      items.find((item) => item.identifiers.some((each) => each.text.startsWith(`${text}:`)))?.statuses.at(-1)
        ?.nativeStatus;
    const drifted = items.filter(
      (item) =>
        item.statuses.at(-1)?.nativeStatus === 'In force' &&
        item.relations.some(({ name, to }) => name === 'IDENTICAL_TEXT' && stage(to) === '95.99'),
    );
    expect(drifted.map((item) => item.identifiers[0]?.text).sort()).toEqual([
      'ITU-T Y.3500 (08/2014)',
      'ITU-T Y.3502 (08/2014)',
    ]);
  });

  test('clouds of the weather are left out', () => {
    const { items } = readRelatonFiles(folder('relaton', 'itu', 'cloud'));
    const weather = items.filter((item) => item.organization === 'ITU-R');
    expect(weather.length).toBeGreaterThan(5);
    expect(weather.filter(isAboutCloudComputing)).toEqual([]);
    expect(items.filter(isAboutCloudComputing).length).toBeGreaterThan(120);
  });

  test('RFC 6208 in the first and the third generation', () => {
    const read = (name: string) => one(readFileSync(corpusFile('samples', 'ietf', 'relaton-yaml', name), 'utf8'));
    const [old, present] = [read('rfc6208.gen1-2022.yaml'), read('rfc6208.gen3-2026.yaml')];
    const facts = (item: ReadItem | undefined) => [
      item?.sourceKey,
      item?.titles,
      item?.editors,
      item?.uri,
      item?.scope,
    ];
    expect(facts(old)).toEqual(facts(present));
    expect(states(present)).toEqual(['PUBLISHED INFORMATIONAL 2011-04']);
  });
});
