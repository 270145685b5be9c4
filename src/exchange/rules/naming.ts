import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier, parseWithFormer } from '../../identifiers/rules/parse';
import type { ApprovalProcess, WorkItemType } from '../../work-items/rules/vocabulary';
import type { ReadIdentifier } from './reading';

/** What an identifier tells by itself about the text that bears it. */

const ORGANIZATIONS: Readonly<Record<string, string>> = {
  ITU_T: 'ITU-T',
  ITU_T_PROVISIONAL: 'ITU-T',
  ITU_T_ISN: 'ITU-T',
  IETF: 'IETF',
  ETSI: 'ETSI',
  THREE_GPP: '3GPP',
  OASIS: 'OASIS',
  IEEE: 'IEEE',
  NIST: 'NIST',
  W3C: 'W3C',
  DMTF: 'DMTF',
};

/** Notation of the SDO whose numbering an identifier follows; null for a numbering of several. */
export function organizationOf({ scheme, canonical }: Identifier): string | null {
  if (scheme === 'ISO_IEC')
    return /^(?:ISO\/IEC|IEC\/ISO)/.test(canonical) ? 'ISO/IEC' : canonical.startsWith('IEC') ? 'IEC' : 'ISO';
  return ORGANIZATIONS[scheme] ?? null;
}

/** The SDO of a body, from the body's notation: `Q5/2` is ITU-T's, `ISO/IEC JTC 1/SC 38` is ISO/IEC's. */
export function organizationOfBody(body: string): string {
  if (/^ITU-[RD]\b/.test(body)) return body.slice(0, 5);
  if (/^(?:Q|WP|SG)[\d.A]|^(?:JCA|JRG|FG|CT|CG)-|^ITU-T|^TSAG$/.test(body)) return 'ITU-T';
  const known = /^(?:ISO\/IEC|3GPP|ETSI|OASIS|IEEE|IETF|ISO|IEC|W3C|NIST|DMTF)(?=[ /]|$)/.exec(body)?.[0];
  return known ?? body;
}

const PROCESSES = new Map<string, ApprovalProcess>(
  Object.entries({
    'ISO/IEC': 'ISO_IEC',
    ISO: 'ISO_IEC',
    IEC: 'ISO_IEC',
    IETF: 'IETF',
    ETSI: 'ETSI',
    '3GPP': 'THREE_GPP',
    W3C: 'W3C',
    OASIS: 'OASIS',
    IEEE: 'IEEE',
  }),
);

/** The process under which an SDO approves; null for ITU-T, which has three. */
export function processOf(organization: string): ApprovalProcess | null {
  return organization === 'ITU-T' || organization === '' ? null : (PROCESSES.get(organization) ?? 'OTHER');
}

const TYPES: Readonly<Record<string, readonly (readonly [RegExp, WorkItemType])[]>> = {
  ITU_T: [
    [/ Amd\.? ?\d[^/]*$/i, 'AMENDMENT'],
    [/ (?:Technical )?Cor\.? ?\d[^/]*$/i, 'CORRIGENDUM'],
    [/Suppl/i, 'SUPPLEMENT'],
    [/ Annex/i, 'ANNEX'],
    [/ App/i, 'APPENDIX'],
    [/\bImp|IMPL/i, 'IMPLEMENTERS_GUIDE'],
    [/^ITU-T [A-Z]\.\d/, 'RECOMMENDATION'],
  ],
  ITU_T_PROVISIONAL: [
    [/^[A-Z]*(?:STR|TR)\./, 'TECHNICAL_REPORT'],
    [/^[A-Z]*(?:STP|TP)\./, 'TECHNICAL_PAPER'],
    [/^[A-Z]\./, 'RECOMMENDATION'],
  ],
  ISO_IEC: [
    [/(?:Amd|AM) \d/, 'AMENDMENT'],
    [/(?:Cor|COR) \d/, 'CORRIGENDUM'],
    [/\b(?:F?D|PD)?TR \d/, 'TECHNICAL_REPORT'],
    [/\b(?:F?D)?TS \d/, 'TECHNICAL_SPECIFICATION'],
    [/\b(?:D|PR)?PAS \d/, 'SPECIFICATION'],
    [/Guide/i, 'GUIDE'],
    [/./, 'STANDARD'],
  ],
  IETF: [[/./, 'RFC']],
  ETSI: [
    [/^ETSI (?:TR|GR|SR|ETR)\b|^[DRM](?:TR|GR|SR)\//, 'TECHNICAL_REPORT'],
    [/^ETSI TS\b|^[DRM]TS\//, 'TECHNICAL_SPECIFICATION'],
    [/^ETSI GS\b|^[DRM]GS\//, 'SPECIFICATION'],
    [/^ETSI EG\b|^[DRM]EG\//, 'GUIDE'],
    [/^ETSI (?:EN|ES|ETS|I-ETS)\b|^[DRM](?:EN|ES)\//, 'STANDARD'],
  ],
  THREE_GPP: [
    [/ TR /, 'TECHNICAL_REPORT'],
    [/ TS /, 'TECHNICAL_SPECIFICATION'],
  ],
  OASIS: [[/./, 'STANDARD']],
  IEEE: [[/./, 'STANDARD']],
  W3C: [[/./, 'SPECIFICATION']],
  DMTF: [[/./, 'SPECIFICATION']],
};

/** The kind of text that a number is given to; null where the number does not tell. */
export function typeOf({ scheme, canonical }: Identifier): WorkItemType | null {
  return TYPES[scheme]?.find(([pattern]) => pattern.test(canonical))?.[1] ?? null;
}

/** Whether a text bears this only until it is published. */
export function isProvisional({ scheme, edition, canonical }: Identifier): boolean {
  switch (scheme) {
    case 'ITU_T_PROVISIONAL':
      return true;
    case 'ISO_IEC':
      return edition !== null && /[A-Z]/.test(edition);
    case 'IETF':
      return canonical.startsWith('draft-');
    case 'ETSI':
      return !canonical.startsWith('ETSI');
    case 'IEEE':
      return /^IEEE P/.test(canonical);
    default:
      return false;
  }
}

/** An identifier as a fact, and beside it the other numbers of the same organization that the text bears. */
export function asFacts(identifier: Identifier, from: string | null = null): ReadIdentifier[] {
  const kind =
    identifier.scheme === 'ITU_T_ISN'
      ? 'ISN'
      : identifier.scheme === 'URI'
        ? 'URI'
        : isProvisional(identifier)
          ? 'PROVISIONAL'
          : 'PUBLISHED';
  const text = kind === 'ISN' ? identifier.canonical.replace(/^ISN:/, '') : identifier.canonical;
  const others = identifier.secondary.filter((other) => parseIdentifier(other)?.scheme === identifier.scheme);
  return [{ kind, text, from }, ...others.map((other) => ({ kind: 'DUAL_NUMBER' as const, text: other, from }))];
}

/** The reference of a text that is known to be a draft. */
export const asDraft = (identifier: Identifier): ReadIdentifier[] =>
  asFacts(identifier).map((each) => (each.kind === 'PUBLISHED' ? { ...each, kind: 'PROVISIONAL' } : each));

/** What a reference of a source says: the text's own identifiers, and the twins that it is printed together with. */
export interface ReferenceFacts {
  readonly own: Identifier | null;
  readonly identifiers: readonly ReadIdentifier[];
  readonly twins: readonly string[];
}

/**
 * Reads a reference, also with the name borne before (`Y.3560 (ex Y.rs-frame)`) or with a twin (`ITU-T Y.3500|ISO/IEC 17788`).
 *
 * @param organization whose text the row is about: its number of a common text is the text's own, the others are twins
 */
export function referenceFacts(text: string, organization: string): ReferenceFacts {
  const members = text
    .split('|')
    .map((part) => parseWithFormer(part.trim()))
    .filter((reading) => reading !== null);
  const own = members.find((reading) => organizationOf(reading.identifier) === organization) ?? members[0];
  if (own === undefined) return { own: null, identifiers: [], twins: [] };
  const former = own.former === null ? [] : asFacts(own.former);
  const twins = members.filter((reading) => reading !== own).map((reading) => reading.identifier.canonical);
  return { own: own.identifier, identifiers: [...asFacts(own.identifier), ...former], twins };
}
