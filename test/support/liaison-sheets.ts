import fc from 'fast-check';
import type { LiaisonSheet } from '../../src/exchange/rules/liaison-sheet';
import { APPROVAL_LEVELS, PURPOSES } from '../../src/liaisons/rules/vocabulary';

/** Liaison statements by chance, as they may be recorded. */

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.stringMatching(/^[A-Za-z][a-z0-9'é-]{0,9}$/);
/** Words with signs that also part lists, mark labels or stand in for nothing. */
const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      fc.constantFrom('Title:', 'To:', 'and', '(draft)', 'M.occm,', '2014', 'Contact:'),
    ),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((list) => `${list[0]?.replace(/[(:,]/g, '') ?? ''}x ${list.slice(1).join(' ')}`);
const paragraph = fc.oneof(
  words,
  fc.constantFrom('Title: of another', 'Email: nobody', '• a mark', '1. Purpose', '| a | b |', 'For action to: SG99'),
);
const text = fc
  .array(fc.oneof(paragraph, fc.constant('')), { minLength: 1, maxLength: 8 })
  .map((lines) => `begin\n${lines.join('\n')}\nend`.replace(/\n{3,}/g, '\n\n'));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));
const date = fc.constantFrom('2014-11-19', '2015-03-20', '2014-09', '2013', '2014-Q4', '2020-02-29');
const known = fc.constantFrom(
  'SG2',
  'ITU-T SG9',
  'Study Group 13',
  'JCA-Cloud',
  'ISO/IEC JTC 1/SC 38',
  'ETSI TC LI',
  'IETF',
  'TM Forum',
  'WP2/2',
);
const unknown = fc.constantFrom(
  'IEEE Intercloud Working Group',
  'ISMA',
  'Standards and Practices Board',
  'Example, Inc.',
  'Agency (Ministry of Trade)',
  'CEF',
);
const body = fc.oneof({ weight: 3, arbitrary: known }, unknown);
const distinct = <T>(value: fc.Arbitrary<T>, maxLength: number, minLength = 0) =>
  fc.uniqueArray(value, { maxLength, minLength, selector: (each) => JSON.stringify(each) });
const question = fc.constantFrom('Q5/2', 'Q7/2', 'Q17/13', 'Q19/13');
const number = fc.constantFrom('COM 13 – LS 64 – E', 'COM2-LS066', 'JCA-Cloud – LS 26 – E', 'SG13-LS64', 'TDAG – LS 3');
const ISSUERS: Readonly<Record<string, string>> = {
  'COM 13 – LS 64 – E': 'SG13',
  'COM2-LS066': 'SG2',
  'JCA-Cloud – LS 26 – E': 'JCA-Cloud',
  'SG13-LS64': 'SG13',
  'TDAG – LS 3': 'TDAG',
};

const addressees = fc
  .record({
    bodies: distinct(body, 8, 1),
    purposes: fc.array(fc.constantFrom(...PURPOSES), { minLength: 8, maxLength: 8 }),
    common: maybe(date),
    own: fc.array(maybe(date), { minLength: 8, maxLength: 8 }),
    isCommon: fc.boolean(),
  })
  .map(({ bodies, purposes, common, own, isCommon }) =>
    bodies
      .map((each, at) => {
        const purpose = purposes[at] ?? 'ACTION';
        const deadline = isCommon ? (purpose === 'INFORMATION' ? null : common) : (own[at] ?? null);
        return { body: each, purpose, deadline };
      })
      .sort((one, other) => PURPOSES.indexOf(one.purpose) - PURPOSES.indexOf(other.purpose)),
  );

const contact = fc.record({
  name: fc.constantFrom('Ada EXAMPLE', 'Kim Lee', 'Jean Le Roux'),
  affiliation: maybe(words),
  country: maybe(fc.constantFrom('Korea (Republic of)', 'China', 'Switzerland')),
  email: maybe(fc.constant('ada@example.org')),
  telephone: maybe(fc.constant('+41 22 730 5111')),
  fax: maybe(fc.constant('+41 22 730 5853')),
});

export const liaisonSheets: fc.Arbitrary<LiaisonSheet> = fc
  .record({
    number: maybe(number),
    studyPeriod: maybe(fc.constantFrom('2013-2016', '2017-2020')),
    language: maybe(fc.constantFrom('English only', 'E', 'French', 'English, French')),
    document: maybe(fc.constantFrom('JCA-Cloud Doc 169', 'TD 12')),
    sources: distinct(body, 3),
    originQuestions: distinct(question, 3),
    destinationQuestions: distinct(question, 2),
    meeting: maybe(words),
    place: maybe(fc.constantFrom('Geneva', 'Washington, D.C.', 'Busan')),
    dated: maybe(date),
    sent: maybe(date),
    title: maybe(words),
    addressees,
    approvalLevel: maybe(fc.constantFrom(...APPROVAL_LEVELS)),
    approval: maybe(
      fc.oneof(
        words,
        fc.constantFrom('SG13 meeting (Geneva, 4 July 2014)', 'Agreed by WP2/2', 'Agreed at a rapporteur meeting'),
      ),
    ),
    contacts: distinct(contact, 3),
    abstract: maybe(lines),
    keywords: distinct(fc.oneof(word, fc.constant('cloud, inter-cloud')), 3),
    copyright: maybe(
      fc.oneof(
        lines,
        fc.constant('Attention: Some or all of the material attached to this liaison statement may be protected.'),
      ),
    ),
    body: maybe(text),
    attachments: distinct(
      fc.record({
        title: words,
        digest: maybe(fc.constant('ab'.repeat(32))),
        uri: maybe(fc.constant('https://example.org/a.docx')),
      }),
      3,
    ),
    refersTo: distinct(fc.record({ kind: fc.constantFrom('REPLIES_TO', 'CITES'), text: fc.oneof(number, words) }), 3),
    documents: distinct(fc.constantFrom('TD 275 (GEN/13)', 'SG13-TD12/WP2'), 2),
  })
  .map((sheet) => ({
    ...sheet,
    issuer: sheet.number === null ? null : (ISSUERS[sheet.number] ?? null),
    refersTo: sheet.refersTo.sort((one, other) => other.kind.localeCompare(one.kind)),
  }));
