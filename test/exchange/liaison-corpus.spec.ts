import { readdirSync, readFileSync } from 'node:fs';
import { readLiaison } from '../../src/exchange/connectors/liaison';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import type { LiaisonReading, LiaisonSheet } from '../../src/exchange/rules/liaison-sheet';
import { readDocument } from '../../src/files/readers/read-document';
import { typeOf } from '../../src/files/readers/type-of';
import { readPastedText } from '../../src/files/rules/pasted-text';
import { corpusFile, describeWithCorpus } from '../support/corpus';

/** A value that is found; of a text, how it begins and ends. */
type Expected = { readonly [field in keyof LiaisonSheet]?: unknown };

const contact = (name: string | null, more: object = {}) => ({
  ...{ name, affiliation: null, country: null, email: null, telephone: null, fax: null },
  ...more,
});
const asked = (purpose: string | null, deadline: string | null, bodies: readonly string[]) =>
  bodies.map((body) => ({ body, purpose, deadline }));
const attached = (...titles: string[]) => titles.map((title) => ({ title, digest: null, uri: null }));
const answers = (text: string) => [{ kind: 'REPLIES_TO', text }];
const between = (begin: string, end: string) =>
  expect.stringMatching(new RegExp(`^${escaped(begin)}[^]*${escaped(end)}$`));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const CODEC = ['IETF CODEC Working Group, Real-Time Applications and Infrastructure Area (RAI)'];
const NOTICE = between('Attention: Some or all of the material', 'without the authorization of ITU.');

/** Every field that is found in each sample; all others are not. */
const SAMPLES: readonly (readonly [file: string, layout: string, Expected])[] = [
  [
    'samples/itu-t/ls/JCA-Cloud_LS26_2014-11-19.partial.txt',
    'ITU_T_TEMPLATE',
    {
      ...{ number: 'JCA-Cloud – LS 26 – E', issuer: 'JCA-Cloud', studyPeriod: '2013-2016', language: 'English only' },
      ...{ document: 'JCA-Cloud Doc 169', sources: ['JCA-Cloud'], place: 'Geneva', dated: '2014-11-19' },
      title: 'LS on Invitation to update the information in the cloud computing roadmap',
      addressees: [
        ...asked('ACTION', '2015-03-20', [
          ...['SG2', 'SG5', 'SG11', 'SG12', 'SG13', 'SG15', 'SG16', 'SG17', 'TM Forum', 'OMG', 'CSCC', 'ISMA'],
          ...[6, 7, 27, 38].map((number) => `ISO/IEC JTC 1/SC ${number}`),
          ...['OASIS', 'MEF', 'OGF', 'DMTF', 'CSA', 'SNIA', 'GICTF', 'ATIS CSF', 'ETSI TC LI'],
          ...['IEEE Cloud Profiles Working Group', 'IEEE Intercloud Working Group', 'IETF', 'BBF', 'CEF'],
        ]),
        ...asked('INFORMATION', null, ['JCA-IdM', 'ITU-T SG9']),
      ],
      approval: 'Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014)',
      approvalLevel: 'OTHER_GROUP',
      contacts: [
        contact(null, { telephone: expect.stringMatching(/^\+41 .*12$/) }),
        contact(null, { telephone: expect.stringMatching(/^\+82 .*59$/), fax: expect.stringMatching(/^\+82 .*04$/) }),
      ],
      copyright: NOTICE,
      body: between('In the maintenance phase', 'Cloud Computing Roadmap is'),
    },
  ],
  [
    'seeds/002_2017aa3cae7d437b.txt',
    'NO_HEADING',
    {
      sources: ['SG2'],
      originQuestions: ['Q5/2', 'Q7/2'],
      addressees: asked(null, null, ['JCA-Cloud']),
      attachments: attached('Appendix A. Standardizations of Cloud Computing management in Q5/2 and Q7/2'),
      body: between('We would like to thank you', '2014 for consent'),
    },
  ],
  [
    'seeds/003_148efce3efa45650.txt',
    'NO_HEADING',
    {
      ...{ number: 'COM2-LS066', issuer: 'SG2', sources: ['Working party 2/2'] },
      addressees: asked(null, null, ['SG13']),
      approval: 'Working party 2/2 agreed to propose the following',
      approvalLevel: 'WORKING_PARTY',
      attachments: attached('Draft Terms of Reference of the joint Rapporteurs group on Cloud Computing Management'),
      refersTo: answers('COM 13 – LS 64 – E'),
      copyright: NOTICE,
      body: between('Working party 2/2 would like', 'is drafted as the attachment.'),
    },
  ],
  [
    'samples/ietf-liaison/docs/itu-sg16-liaison-may2010.docx',
    'IETF_LETTER',
    {
      ...{ sources: CODEC, destinationQuestions: ['Q8/16', 'Q9/16', 'Q10/16'], dated: '2010-05-05' },
      addressees: asked('INFORMATION', null, ['SG16']),
      refersTo: answers('COM 16 – LS 124 – E'),
      body: between('Speech and Audio Coding', 'Co-Chair, CODEC Working Group'),
    },
  ],
  [
    'samples/ietf-liaison/docs/3gpp-sa-wg4-liaison-may2010.docx',
    'IETF_LETTER',
    {
      ...{ sources: CODEC, dated: '2010-05-05' },
      addressees: asked('INFORMATION', null, ['3GPP SA WG4']),
      contacts: [contact('Jonathan Rosenberg', { email: expect.stringMatching(/^jd.*net$/) })],
      refersTo: answers('liaison statement dated August 24, 2009 regarding codec discussions within the IETF'),
      body: between('The IETF would like to thank', 'CODEC working group co-chair'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_1457.txt',
    'DATATRACKER_PAGE',
    {
      title:
        'LS on “Report on standard gap analysis”, from ITU-T Focus Group on IMT-2020 and on extension of lifetime of Focus Group IMT-2020',
      ...{ sources: ['SG13'], sent: '2016-02-26', addressees: asked('INFORMATION', null, ['IETF']) },
      contacts: [contact('Tatiana Kurakova')],
      attachments: attached('Agreed ToR for the FG IMT-2020.', 'FG IMT-2020: Report on Standards Gap Analysis.'),
      body: between('At its meeting in Geneva', 'collaboration on this topic.'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_1990.partial.txt',
    'DATATRACKER_PAGE',
    {
      title: 'Response to "LS on new work item QSTR.MVC “Method for Verifying Conformance to SRv6"',
      sources: ['6man', 'bmwg', 'int', 'ops', 'opsawg', 'rtg', 'spring', 'srv6ops'].map((name) => `IETF ${name}`),
      ...{ sent: '2025-04-23', addressees: asked('ACTION', '2025-07-21', ['SG11']) },
      contacts: [
        contact('Scott Mansfield'),
        contact(null, { email: 'person@ietf.org' }),
        contact(null, { email: 'person@orange.com' }),
      ],
      refersTo: answers('LS on new work item QSTR.MVC “Method for Verifying Conformance to SRv6'),
      body: between('We would like to thank', 'The specif'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_2106.partial.txt',
    'DATATRACKER_PAGE',
    {
      title:
        'LS on the progress of the Correspondence Group on SG17 Strategy for AI Security in Telecommunications/ICTs (CG-AISEC-STRAT)',
      ...{ sources: ['SG17'], sent: '2026-01-30', addressees: asked('ACTION', '2026-03-09', ['IAB', 'IESG']) },
      contacts: [
        ...['tsbsg17@itu.int', 'person@broadcom.com', 'person@chinaunicom.cn', 'person@thalesgroup.com'],
        ...['person@caict.ac.cn', 'person@csir.co.za'],
      ].map((email) => contact(null, { email })),
      attachments: attached(
        'Draft CG-AISEC-STRAT Deliverable “Artificial intelligence security standardization strategy',
      ),
      body: between('ITU-T Study Group 17 (SG17) is pleased', 'to keep it al'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_318.partial.txt',
    'DATATRACKER_PAGE',
    {
      title: 'Cooperative Relationship between ITU-T SG15 and CCAMP',
      ...{ sources: ['IETF ccamp'], sent: '2007-04-08', addressees: asked('ACTION', '2007-06-25', ['SG15']) },
      contacts: [contact('Adrian Farrel'), contact('Deborah Brungard')],
      refersTo: answers('Liaison Statement to CCAMP responding to ccamp liaison of 21 February 2007'),
      body: between('The CCAMP working group', 'technical discussions.'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_339_legacy.txt',
    'DATATRACKER_PAGE',
    {
      title: 'Cooperative Relationship between ITU-T SG15 and CCAMP',
      ...{ sources: ['SG15'], sent: '2007-06-26', contacts: [contact('Greg Jones')] },
      attachments: attached('Cooperative Relationship between ITU-T SG15 and CCAMP - body text'),
      refersTo: answers('Cooperative Relationship between ITU-T SG15 and CCAMP'),
      body: between('ITU-T Q14/15 would like', 'protocol cooperation.'),
    },
  ],
  [
    'samples/ietf-liaison/pages/liaison_999_in-response.partial.txt',
    'DATATRACKER_PAGE',
    {
      title: 'Comments on SG15 OTNT standardization work plan',
      ...{ sources: ['IETF rtg'], sent: '2011-01-31', addressees: asked(null, null, ['SG15']) },
      contacts: [
        ...['Adrian Farrel', 'CCAMP Working Group', 'PCE Working Group', 'MPLS Working Group', 'IETF ITU-T Liaisons'],
      ].map((name) => contact(name)),
      refersTo: answers('COM15-LS204-E'),
      body: between('The IETF thanks you', 'the non-optical material.'),
    },
  ],
];
const WIKI = 'samples/ietf-liaison/wiki';
const DOCS = 'samples/ietf-liaison/docs';

async function reading(file: string): Promise<LiaisonReading> {
  const bytes = readFileSync(corpusFile(file));
  if (file.endsWith('.docx')) {
    const readout = await readDocument(bytes, 'DOCX');
    if ('problem' in readout) throw new Error(readout.problem.message);
    return readLiaison(readout.document);
  }
  const text = bytes.toString('utf8');
  const { items } = readRoadmapTables(readPastedText(text));
  return readLiaison(text, { entities: items.flatMap(({ body }) => body ?? []) });
}

describeWithCorpus('liaison statements')('every sample: what is found, and that nothing else is', () => {
  test.each(SAMPLES)('%s', async (file, layout, expected) => {
    const { sheet, missing, layout: found } = await reading(file);
    expect(found).toBe(layout);
    for (const [field, value] of Object.entries(sheet)) {
      const isExpected = Object.hasOwn(expected, field);
      expect([field, isExpected ? value : null]).toEqual([
        field,
        Object.entries(expected).find(([name]) => name === field)?.[1] ?? null,
      ]);
      expect([field, missing.includes(field)]).toEqual([field, !isExpected]);
    }
  });

  test('texts about liaison statements are none: nothing is filled', async () => {
    const files = readdirSync(corpusFile(WIKI)).map((name) => `${WIKI}/${name}`);
    for (const file of [...files, 'samples/itu-t/ls/JCA-Cloud_home.txt']) {
      const { sheet, missing } = await reading(file);
      expect([file, missing.length]).toEqual([file, Object.keys(sheet).length]);
    }
  });

  test('documents of Word 97 to 2003 are refused, asking for .docx', async () => {
    for (const name of readdirSync(corpusFile(DOCS)).filter((each) => each.endsWith('.doc')))
      expect(await typeOf(readFileSync(corpusFile(DOCS, name)), name)).toMatchObject({
        problem: { rule: 'OLD_WORD', accepted: 'the document saved as .docx' },
      });
  });
});
