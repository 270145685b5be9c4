import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  ISO_ATTRIBUTION,
  readIsoOpenData,
  readIsoOpenDataCsvLines,
  readIsoOpenDataJsonLines,
} from '../../src/exchange/connectors/iso-open-data';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { isAboutCloudComputing, isOfBody } from '../../src/exchange/rules/subject';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { allOf, linesFrom } from '../support/streams';

const ROW = {
  id: 99001,
  deliverableType: 'IS',
  supplementType: null,
  reference: 'ISO/IEC 99999:2025',
  title: { en: 'Information technology — Cloud computing — Test', fr: 'Technologies de l’information — Essai' },
  publicationDate: '2025-01-08',
  edition: 1,
  icsCode: ['35.210'],
  ownerCommittee: 'ISO/IEC JTC 1/SC 38',
  currentStage: 6060,
  replaces: null,
  replacedBy: null,
  languages: ['en'],
  pages: { en: 6 },
  scope: {
    en: '<p class="MsoBodyText" style="mso-list: l0"><!-- [if !supportLists]-->One &amp; two&#8482;<!--[endif]--></p>\r\n<ul><li>three</li></ul>',
  },
};
const one = (change: object): ReadItem | undefined => readIsoOpenData(JSON.stringify({ ...ROW, ...change })).items[0];
const stages = (item: ReadItem | undefined) =>
  item?.statuses.map((each) => `${each.kind} ${each.nativeStatus} ${each.on}`);

test('a deliverable', () => {
  const { items, issues, attribution } = readIsoOpenData(JSON.stringify(ROW));
  expect(attribution).toBe(ISO_ATTRIBUTION);
  expect(issues).toEqual([]);
  expect(items[0]).toMatchObject({
    sourceKey: 'iso:99001',
    organization: 'ISO/IEC',
    body: 'ISO/IEC JTC 1/SC 38',
    process: 'ISO_IEC',
    type: 'STANDARD',
    identifiers: [{ kind: 'PUBLISHED', text: 'ISO/IEC 99999:2025' }, { kind: 'URI' }],
    scope: 'One & two™\nthree',
    uri: 'https://www.iso.org/standard/99001.html',
  });
  expect(items[0]?.titles.map((each) => each.language)).toEqual(['en', 'fr']);
  expect(stages(items[0])).toEqual(['PUBLISHED 60.60 2025-01-08']);
});

test('stages are plain numbers; a withdrawn text that was replaced is superseded', () => {
  expect(stages(one({ currentStage: 20, publicationDate: null }))).toEqual(['REGISTERED 00.20 null']);
  expect(stages(one({ currentStage: 9092 }))).toEqual(['PUBLISHED 60.60 2025-01-08', 'UNDER_REVISION 90.92 null']);
  expect(maturityOf('ISO_IEC', '90.92')).toEqual({ maturity: 'APPROVED', flags: ['UNDER_REVISION'] });
  const replaced = one({ currentStage: 9599, replacedBy: [99002], replaces: [98000] });
  expect(stages(replaced)?.at(-1)).toBe('SUPERSEDED 95.99 null');
  expect(replaced?.relations).toEqual([
    { name: 'SUPERSEDES', to: 'iso:98000' },
    { name: 'SUPERSEDED_BY', to: 'iso:99002' },
  ]);
  expect(stages(one({ currentStage: 9599 }))?.at(-1)).toBe('WITHDRAWN 95.99 null');
  expect(stages(one({ currentStage: 4098, publicationDate: null }))).toEqual(['DISCONTINUED 40.98 null']);
});

test('a draft, an amendment', () => {
  expect(one({ reference: 'ISO/IEC DIS 99999', currentStage: 4020, publicationDate: null })?.identifiers[0]).toEqual({
    kind: 'PROVISIONAL',
    text: 'ISO/IEC DIS 99999',
    from: null,
  });
  const amendment = one({ reference: 'ISO/IEC 19566-7:2022/Amd 1:2025', supplementType: 'Amd' });
  expect(amendment).toMatchObject({ type: 'AMENDMENT', relations: [{ name: 'AMENDS', to: 'ISO/IEC 19566-7:2022' }] });
});

test('a committee is known by its whole notation, and clouds are not all alike', () => {
  const motorcycles = one({ ownerCommittee: 'ISO/TC 22/SC 38', reference: 'ISO 6460-1:2022' });
  expect(motorcycles?.body).toBe('ISO/TC 22/SC 38');
  expect(isOfBody({ body: 'ISO/TC 22/SC 38' }, 'ISO/IEC JTC 1/SC 38')).toBe(false);
  expect(isOfBody({ body: 'ISO/IEC JTC 1/SC 38/WG 3' }, 'ISO/IEC JTC1 SC38')).toBe(true);
  expect(isOfBody({ body: 'ISO/IEC JTC 1/SC 3' }, 'ISO/IEC JTC 1/SC 38')).toBe(false);
  const about = (title: string, organization = 'ISO') =>
    isAboutCloudComputing({ organization, titles: [{ title, language: 'en' }] });
  expect(about('Cloud computing — Overview')).toBe(true);
  expect(about('Petroleum products — Determination of cloud point')).toBe(false);
  expect(about('Visual volumetric video-based point cloud compression')).toBe(false);
  expect(about('Point cloud processing in the cloud')).toBe(true);
  expect(about('Attenuation due to clouds and fog', 'ITU-R')).toBe(false);
});

const CSV = `\ufeffid,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en
99001,IS,,ISO 99901:1983,Rollers — Part 2,Cylindres — Partie 2,1983-09-01,1,['83.140.99'],ISO/TC 45,9599,[11],"[99002, 99003]","['en','fr']",2,
99002,IS,,ISO 99901:2013,"Rollers, new",,2013-05-29,2,['83.140.99'],ISO/TC 45,9060,,,['en'],54,"<p>One ""scope"",
over lines.</p>"
`;

test('the same as CSV: cells that hold lists, scopes over lines', async () => {
  const { items, issues } = readIsoOpenData(CSV, { asOf: '2026-09-13' });
  expect(issues).toEqual([]);
  expect(items.map((item) => [item.sourceKey, item.place.line])).toEqual([
    ['iso:99001', 2],
    ['iso:99002', 3],
  ]);
  expect(items[0]?.relations.map((each) => each.to)).toEqual(['iso:11', 'iso:99002', 'iso:99003']);
  expect(items[1]).toMatchObject({ scope: 'One "scope",\nover lines.', titles: [{ title: 'Rollers, new' }] });
  expect(stages(items[1])).toEqual(['PUBLISHED 60.60 2013-05-29', 'PUBLISHED 90.60 2026-09-13']);
  const streamed = await allOf(readIsoOpenDataCsvLines(linesFrom(CSV), { asOf: '2026-09-13' }));
  expect(streamed.map((row) => row.item)).toEqual(items);
});

test('odd records are said and do not stop the others', async () => {
  const text = [
    JSON.stringify(ROW),
    '{"id":',
    '[1]',
    '',
    JSON.stringify({ ...ROW, id: 'x' }),
    JSON.stringify({ ...ROW, currentStage: 'soon', reference: '??' }),
  ].join('\n');
  const { items, issues } = readIsoOpenData(text);
  expect(items).toHaveLength(2);
  expect(issues.map((each) => [each.rule, each.place.line])).toEqual([
    ['UNREADABLE_RECORD', 2],
    ['UNREADABLE_RECORD', 3],
    ['NOT_A_DELIVERABLE', 5],
    ['UNKNOWN_REFERENCE', 6],
    ['UNKNOWN_STATUS', 6],
  ]);
  const rows = await allOf(readIsoOpenDataJsonLines(linesFrom(text)));
  expect(rows.flatMap((row) => row.issues)).toEqual(issues);
  expect(readIsoOpenData('id,reference\n1,"open').issues.map((each) => each.rule)).toEqual(['UNREADABLE_RECORD']);
});

test('never throws, whatever a record holds', () => {
  const field = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string());
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(ROW), '__proto__', 'title.en'), field),
      fc.string(),
      (change, text) => {
        for (const item of readIsoOpenData(JSON.stringify({ ...ROW, ...change })).items)
          expect(item.sourceKey).toMatch(/^iso:\d+$/);
        expect(readIsoOpenData(text).attribution).toBe(ISO_ATTRIBUTION);
        expect(readIsoOpenData(`${CSV}${text}`).items.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

describeWithCorpus('iso-open-data')('real deliverables', () => {
  const read = (...path: string[]) => readIsoOpenData(readFileSync(corpusFile('samples', 'iso', ...path), 'utf8'));

  test('rows of the JSON', () => {
    const files = [
      'iso_deliverables_metadata.rows-88821-88915.jsonl',
      'iso_deliverables_metadata.rows-54989-61292.jsonl',
      'iso_deliverables_metadata.row-62085.json',
    ];
    const items = files.flatMap((file) => {
      const { items: some, issues } = read('open-data', file);
      expect(issues).toEqual([]);
      return some;
    });
    expect(items.map((item) => `${item.sourceKey} ${stages(item)?.at(-1)}`)).toEqual([
      'iso:88821 PUBLISHED 60.60 2024-09-30',
      'iso:88915 PUBLISHED 60.60 2025-01-08',
      'iso:54989 PUBLISHED 90.60 null',
      'iso:61292 CONFIRMED 90.93 null',
      'iso:62085 UNDER_REVISION 90.92 null',
    ]);
    expect(items[0]?.scope).not.toMatch(/[<>]|mso-/);
  });

  test('rows of the CSV', () => {
    const { items, issues } = read('open-data', 'iso_deliverables_metadata.sample.csv');
    expect(issues).toEqual([]);
    expect(items.map((item) => `${item.sourceKey} ${stages(item)?.at(-1)}`)).toEqual([
      'iso:62319 PUBLISHED 90.60 null',
      'iso:12345 SUPERSEDED 95.99 null',
    ]);
  });

  test('the cloud standards', () => {
    const { items, issues } = read('derived', 'sc38_open-data-shaped.DERIVED.jsonl');
    expect(items).toHaveLength(69);
    expect(issues).toEqual([]);
    expect(items.filter((item) => isOfBody(item, 'ISO/IEC JTC 1/SC 38')).length).toBeGreaterThan(40);
  });
});
