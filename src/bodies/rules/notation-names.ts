/** Bodies that are called by a name, each with its other spellings. */
const NAMED: readonly (readonly [string, ...string[]])[] = [
  ['ITU'],
  ['ITU-T'],
  ['ITU-R'],
  ['ITU-D'],
  ['TSAG', 'ITU-T TSAG'],
  ['TDAG', 'ITU-D TDAG'],
  ['RAG', 'ITU-R RAG'],
  ['WTSA'],
  ['TSB', 'ITU TSB'],
  ['BDT'],
  ['BR'],
  ['ISO'],
  ['IEC'],
  ['ISO/IEC'],
  ['IETF'],
  ['IRTF'],
  ['IAB'],
  ['IESG'],
  ['ETSI'],
  ['3GPP'],
  ['OASIS'],
  ['IEEE'],
  ['NIST'],
  ['W3C'],
  ['DMTF'],
  ['OGF', 'Open Grid Forum'],
  ['OMG'],
  ['OMG CSCC', 'CSCC'],
  ['TM Forum', 'TMF', 'TeleManagement Forum'],
  ['CSA', 'Cloud Security Alliance'],
  ['ATIS'],
  ['SNIA'],
  ['ODCA'],
  ['BBF', 'Broadband Forum'],
  ['GICTF'],
  ['CCSA'],
  ['CSMIC'],
  ['MEF'],
  ['The Open Group', 'Open Group'],
];

/** The accepted spelling of the acronyms that sources write in several ways, by their lower case. */
const ACRONYMS: Readonly<Record<string, string>> = {
  cloud: 'Cloud',
  cop: 'COP',
  idm: 'IdM',
  iot: 'IoT',
  ccm: 'CCM',
  ccvocab: 'CCVOCAB',
};

const SPELLINGS = new Map(NAMED.flatMap(([name, ...others]) => [name, ...others].map((text) => [squeeze(text), name])));

/**
 * Reads a body that is called by a name instead of a number: an organization, an advisory group, a focus group, joint
 * coordination activity, joint Rapporteurs group, collaborative team or correspondence group, a regional group of a
 * study group, a group of 3GPP or ETSI.
 *
 * @param text a single reference, blanks and dashes already unified
 */
export function readNamedBody(text: string): string | null {
  const known = SPELLINGS.get(squeeze(text));
  return known ?? readRegionalGroup(text) ?? readAcronymGroup(text) ?? readThreeGppGroup(text) ?? readEtsiGroup(text);
}

function squeeze(text: string): string {
  return text.replace(/[ -]/g, '').toLowerCase();
}

function readRegionalGroup(text: string): string | null {
  const match = /^(?:ITU-T )?SG ?0*([1-9]\d?) ?-? ?RG[- ]?([A-Z]{2,6})$/i.exec(text);
  return match === null ? null : `SG${match[1]}RG-${match[2]?.toUpperCase()}`;
}

/** `FG Cloud` beside `FG-Cloud`; without the hyphen the second word has to look like an acronym (`FG meeting` does not). */
function readAcronymGroup(text: string): string | null {
  const match = /^(?:ITU-T )?(FG|JCA|JRG|CT|CG)([- ])([A-Za-z][A-Za-z0-9]*)$/i.exec(text);
  const type = match?.[1]?.toUpperCase();
  const name = match?.[3];
  if (type === undefined || name === undefined) return null;
  const spelling = ACRONYMS[name.toLowerCase()];
  if (spelling !== undefined) return `${type}-${spelling}`;
  if (match?.[2] === ' ' && (type === 'CT' || !/[A-Z0-9].*[A-Z0-9]/.test(name))) return null;
  return `${type}-${name}`;
}

function readThreeGppGroup(text: string): string | null {
  const match = /^3GPP (?:TSG[- ]?)?(SA|RAN|CT|GERAN)(?: ?WG)? ?([1-9])?$/i.exec(text);
  return match === null ? null : `3GPP ${match[1]?.toUpperCase()}${match[2] ?? ''}`;
}

/** Types of deliverables, which follow `ETSI` in references to texts. */
const ETSI_TEXTS = new Set(['GS', 'GR', 'TS', 'TR', 'EN', 'ES', 'EG', 'SR', 'ETS', 'ETR', 'GTS', 'TBR', 'NET']);

function readEtsiGroup(text: string): string | null {
  const match = /^ETSI (?:ISG |(TC) )?([A-Z][A-Z0-9]{1,7})$/.exec(text);
  const name = match?.[2];
  if (name === undefined || ETSI_TEXTS.has(name)) return null;
  return match?.[1] === undefined ? `ETSI ${name}` : `ETSI TC ${name}`;
}
