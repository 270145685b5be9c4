import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readDatatracker } from '../../src/exchange/connectors/ietf-datatracker';
import { readIsoOpenData } from '../../src/exchange/connectors/iso-open-data';
import { readAap } from '../../src/exchange/connectors/itu-t-aap';
import { readWorkProgramme } from '../../src/exchange/connectors/itu-t-work-programme';
import { readNistCsrc } from '../../src/exchange/connectors/nist-csrc';
import { readRelaton } from '../../src/exchange/connectors/relaton';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import { readThreeGppWorkPlan } from '../../src/exchange/connectors/three-gpp-work-plan';
import { readBrowserSpecs } from '../../src/exchange/connectors/w3c-browser-specs';
import { plainDocument } from '../../src/exchange/rules/lines';
import { type ConnectorName, recognise } from '../../src/exchange/rules/recognise';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, table } from '../support/documents';

const TEXTS: readonly (readonly [ConnectorName | null, string, string])[] = [
  ['ISO_OPEN_DATA', '{"id":1,"deliverableType":"IS","ownerCommittee":"x","currentStage":6060}', ''],
  ['ISO_OPEN_DATA', 'id,deliverableType,supplementType,reference,ownerCommittee,currentStage', 'x.csv'],
  ['NIST_CSRC', '[{"docidentifier":"SP 1","title-main":"x","substage":"active"}]', ''],
  ['W3C_BROWSER_SPECS', '[{"url":"x","shortname":"y","nightly":{},"standing":"good"}]', ''],
  ['IETF_DATATRACKER', '{"meta":{},"objects":[{"purpose":"/api/v1/name/liaisonstatementpurposename/info/"}]}', ''],
  ['RELATON', 'id: x\nschema_version: v1\ndocidentifier:\n- content: RFC 1\n', 'rfc1.yaml'],
  ['RELATON', '{"title":[],"docidentifier": [{"content":"RFC 1"}]}', ''],
  ['ITU_T_WORK_PROGRAMME', 'Work item: Y.x\nSubject/title: T\nStatus: Under study', ''],
  ['ITU_T_AAP', 'AAP Recommendation\nConsent Date\n2025-07-25\nProvisional Name\nY.x', ''],
  ['IETF_LIAISON_PAGE', 'Liaison statement\nT\nFrom Group x\nTo Group y\nPurpose For action', ''],
  ['LIAISON_STATEMENT', 'Source: SG13\nFor action to: SG2', ''],
  [null, 'Dear all,\nthe meeting is over.', 'letter.txt'],
  [null, '', ''],
];

test.each(TEXTS)('%s', (connector, text, name) => {
  const recognition = recognise(text, name);
  expect(recognition.connector).toBe(connector);
  expect(recognition.why).not.toBe('');
  if (connector === 'ITU_T_WORK_PROGRAMME') expect(recognise(plainDocument(text), name).connector).toBe(connector);
});

test('tables of documents', () => {
  const of = (header: string[]) => recognise(documentOf(table([header, header.map(() => 'x')])), 'x.docx');
  expect(of(['Title of deliverable', 'Current status', 'Starting date', 'Target date'])).toMatchObject({
    connector: 'ROADMAP_TABLE',
    certainty: 'HIGH',
  });
  expect(of(['Title', 'Status', 'Due date'])).toMatchObject({ connector: 'ROADMAP_TABLE', certainty: 'MEDIUM' });
  expect(of(['Unique_ID', 'Name', 'Outline_Level', 'Completion']).connector).toBe('THREE_GPP_WORK_PLAN');
  expect(of(['Name', 'Address']).connector).toBeNull();
});

const READERS: readonly ((text: string) => { readonly attribution: string | null })[] = [
  readIsoOpenData,
  readDatatracker,
  readAap,
  readWorkProgramme,
  readNistCsrc,
  readRelaton,
  readBrowserSpecs,
  (text) =>
    readRoadmapTables(
      documentOf(
        table([['Title', 'Status', 'Start', 'Target date', 'Entity', 'Scope'], Array.from({ length: 6 }, () => text)]),
      ),
    ),
  (text) =>
    readThreeGppWorkPlan(
      documentOf(
        table([
          ['Unique_ID', 'Name', 'Outline_Level', 'Completion', 'Notes'],
          ['1', text, text, text, text],
        ]),
      ),
    ),
];

/** What makes a careless pattern look at the same characters again and again. */
const UNITS = [
  ' ',
  '\n',
  '|',
  '-',
  ',',
  '"',
  '(',
  '[',
  '{',
  '<',
  '<!--',
  '&',
  '2014 ',
  'A-',
  'Work item: ',
  'URI: http://a',
  '\t\n',
  '• x: ',
  'Q1/2, ',
  '---\n',
  '- type: complementOf\n',
  '1/1/25: FCD:',
];

test.each(UNITS)('a very long run of %j neither throws nor takes for ever', (unit) => {
  const text = unit.repeat(Math.ceil(120_000 / unit.length));
  for (const read of READERS) for (const variant of [text, `x${text}x`]) expect(read(variant)).toBeDefined();
  expect(recognise(text, '').why).not.toBe('');
});

test('never throws, whatever the file is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string(), (text, name) => {
      expect(recognise(text, name).why).not.toBe('');
      expect(recognise(plainDocument(text), name).why).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

describeWithCorpus('recognise')('real files', () => {
  test.each([
    ['ISO_OPEN_DATA', 'samples/iso/open-data/iso_deliverables_metadata.sample.csv'],
    ['ISO_OPEN_DATA', 'samples/iso/derived/sc38_open-data-shaped.DERIVED.jsonl'],
    ['RELATON', 'samples/ietf/relaton-yaml/rfc6208.gen1-2022.yaml'],
    ['RELATON', 'samples/nist/NIST_SP_800-145.relaton-gen2.yaml'],
    ['RELATON', 'samples/etsi/etsi-gs-zsm-012-v1-1-1-2022-12.relaton-gen3.yaml'],
    ['NIST_CSRC', 'samples/nist/csrc_pubs-export_2026-08-22.json.gz'],
    ['W3C_BROWSER_SPECS', 'samples/w3c/browser-specs/index.json.gz'],
    ['ITU_T_WORK_PROGRAMME', 'samples/itu-t/pages/wp_item_isn21467_Y.3560.txt'],
    ['ITU_T_WORK_PROGRAMME', 'samples/itu-t/pages/wp_search_isn_task20899_Q.3065.txt'],
    ['ITU_T_AAP', 'samples/itu-t/pages/aap_recdetails_11228_Y.3555.txt'],
    ['IETF_LIAISON_PAGE', 'samples/ietf-liaison/pages/liaison_2106.partial.txt'],
    ['IETF_LIAISON_PAGE', 'samples/ietf-liaison/pages/liaison_339_legacy.txt'],
    ['LIAISON_STATEMENT', 'samples/itu-t/ls/JCA-Cloud_LS26_2014-11-19.partial.txt'],
    [null, 'samples/itu-t/ls/JCA-Cloud_home.txt'],
  ])('%s %s', (connector, file) => {
    const bytes = readFileSync(corpusFile(...file.split('/')));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    expect(recognise(text, file)).toMatchObject({ connector });
  });
});
