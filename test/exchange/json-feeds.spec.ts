import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readNistCsrc } from '../../src/exchange/connectors/nist-csrc';
import { readBrowserSpecs } from '../../src/exchange/connectors/w3c-browser-specs';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { corpusFile, describeWithCorpus } from '../support/corpus';

const states = (item: ReadItem | undefined) =>
  item?.statuses.map((each) => `${each.kind} ${each.nativeStatus} ${each.on}`);

const NIST = {
  language: 'en',
  series: 'nist-sp',
  docnumber: '800-945',
  docidentifier: 'SP 800-945',
  uri: 'https://csrc.example/final',
  'title-main': 'Clouds',
  'title-sub': 'A Definition',
  iteration: 'final',
  'published-date': '2011-09-28',
  'obsoleted-date': null,
  status: 'final',
  substage: 'active',
  authors: [{ fullName: 'A. Author' }],
  editors: [],
  supersedes: [],
  'superseded-by': [],
  'comment-to': null,
};
const DRAFT = {
  ...NIST,
  iteration: '2pd',
  status: 'draft-public',
  uri: 'https://csrc.example/2pd',
  'published-date': '2011-01-31',
  'comment-to': '2011-03-01',
};

describe('NIST', () => {
  test('a final text', () => {
    const { items, issues } = readNistCsrc(JSON.stringify([NIST]));
    expect(issues).toEqual([]);
    expect(items[0]).toMatchObject({
      sourceKey: 'nist:https://csrc.example/final',
      organization: 'NIST',
      process: 'OTHER',
      type: 'GUIDE',
      editors: ['A. Author'],
      identifiers: [{ kind: 'PUBLISHED', text: 'NIST SP 800-945' }, { kind: 'URI' }],
      titles: [{ title: 'Clouds – A Definition' }],
    });
    expect(states(items[0])).toEqual(['PUBLISHED final/active 2011-09-28']);
    expect(maturityOf('OTHER', 'final/active')?.maturity).toBe('APPROVED');
  });

  test('a draft with its call for comments; superseded, not withdrawn, once its final text is out', () => {
    const alone = readNistCsrc(JSON.stringify([DRAFT])).items[0];
    expect(alone).toMatchObject({
      target: '2011-03-01 for comments',
      identifiers: [{ kind: 'PROVISIONAL', text: 'NIST SP 800-945 2pd' }, { kind: 'URI' }],
    });
    const gone = { ...DRAFT, substage: 'withdrawn', 'obsoleted-date': '2011-09-28' };
    expect(states(readNistCsrc(JSON.stringify([gone])).items[0])?.at(-1)).toBe(
      'WITHDRAWN draft-public/withdrawn 2011-09-28',
    );
    expect(states(readNistCsrc(JSON.stringify([gone, NIST])).items[0])?.at(-1)).toBe(
      'SUPERSEDED draft-public/withdrawn 2011-09-28',
    );
    const replaced = {
      ...NIST,
      substage: 'withdrawn',
      'superseded-by': [{ uri: 'https://csrc.example/r1', docidentifier: 'SP 800-945 Rev. 1' }],
    };
    expect(readNistCsrc(JSON.stringify([replaced])).items[0]).toMatchObject({
      relations: [{ name: 'SUPERSEDED_BY', to: 'nist:https://csrc.example/r1' }],
      statuses: [{}, { kind: 'SUPERSEDED' }],
    });
  });
});

const SPEC = {
  url: 'https://www.w3.org/TR/test-spec-1/',
  shortname: 'test-spec-1',
  title: 'Test',
  organization: 'W3C',
  groups: [{ name: 'Test Working Group' }],
  nightly: { status: "Editor's Draft" },
  release: { status: 'Recommendation' },
  standing: 'good',
  formerNames: ['old-spec'],
};

test('browser-specs: former names, what is obsoleted or discontinued', () => {
  const read = (change: object) => readBrowserSpecs(JSON.stringify([{ ...SPEC, ...change }])).items[0];
  expect(read({})).toMatchObject({
    sourceKey: 'browser-specs:test-spec-1',
    organization: 'W3C',
    body: 'Test Working Group',
    process: 'W3C',
    type: 'SPECIFICATION',
    identifiers: [
      { kind: 'PUBLISHED', text: 'W3C test-spec-1' },
      { kind: 'FORMER', text: 'W3C old-spec' },
      { kind: 'URI' },
    ],
    statuses: [{ kind: 'PUBLISHED', nativeStatus: 'Recommendation', basis: 'OBSERVED' }],
  });
  expect(read({ release: null })?.statuses[0]).toMatchObject({ kind: 'DRAFTED', nativeStatus: "Editor's Draft" });
  expect(read({ standing: 'discontinued', obsoletedBy: ['new-spec'] })).toMatchObject({
    statuses: [{ kind: 'SUPERSEDED' }],
    relations: [{ name: 'SUPERSEDED_BY', to: 'browser-specs:new-spec' }],
  });
  expect(read({ standing: 'discontinued' })?.statuses[0]?.kind).toBe('WITHDRAWN');
  expect(
    read({ url: 'https://datatracker.ietf.org/doc/html/draft-example-cookies', organization: 'IETF' }),
  ).toMatchObject({
    organization: 'IETF',
    process: 'IETF',
    identifiers: [{ kind: 'PROVISIONAL', text: 'draft-example-cookies' }, { kind: 'FORMER' }, { kind: 'URI' }],
  });
});

test('never throws, whatever a record holds', () => {
  const change = fc.dictionary(
    fc.constantFrom(...Object.keys(NIST), ...Object.keys(SPEC), 'obsoletedBy', '__proto__'),
    fc.jsonValue({ maxDepth: 3 }),
  );
  fc.assert(
    fc.property(change, fc.string(), (fields, words) => {
      for (const read of [readNistCsrc, readBrowserSpecs]) {
        for (const item of read(
          JSON.stringify([
            { ...NIST, ...fields },
            { ...SPEC, ...fields },
          ]),
        ).items)
          expect(item.sourceKey).not.toBeNull();
        expect(read(words).attribution).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});

describeWithCorpus('json-feeds')('real feeds', () => {
  const unpacked = (...parts: string[]) => gunzipSync(readFileSync(corpusFile('samples', ...parts))).toString('utf8');

  test('932 publications of NIST', () => {
    const { items, issues } = readNistCsrc(unpacked('nist', 'csrc_pubs-export_2026-08-22.json.gz'), {
      asOf: '2026-08-22',
    });
    expect(items).toHaveLength(932);
    expect(issues.filter((each) => each.rule === 'UNKNOWN_STATUS')).toEqual([]);
    const definition = items.find((item) => item.identifiers.some((each) => each.text === 'NIST SP 800-145'));
    expect(states(definition)).toEqual(['PUBLISHED final/active 2011-09-28']);
    expect(
      items.filter(
        (item) =>
          item.statuses.at(-1)?.nativeStatus === 'draft-public/withdrawn' &&
          item.statuses.at(-1)?.kind === 'SUPERSEDED',
      ).length,
    ).toBeGreaterThan(150);
    expect(items.filter((item) => (item.target ?? '') >= '2026-08-22')).toHaveLength(4);
  });

  test('807 specifications', () => {
    const { items, issues } = readBrowserSpecs(unpacked('w3c', 'browser-specs', 'index.json.gz'), {
      asOf: '2026-08-21',
    });
    expect(items).toHaveLength(807);
    expect(issues.map((each) => each.message).filter((message) => / of W3C$/.test(message)).length).toBe(issues.length);
    expect(items.filter((item) => item.relations.length > 0)).toHaveLength(45);
    expect(items.filter((item) => item.identifiers.some((each) => each.kind === 'FORMER'))).toHaveLength(36);
  });
});
