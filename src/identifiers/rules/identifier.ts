/** The families of identifiers that can be read, by the body whose numbering they follow. */
export const IDENTIFIER_SCHEMES = [
  'ITU_T',
  'ITU_T_PROVISIONAL',
  'ISO_IEC',
  'IETF',
  'ETSI',
  'THREE_GPP',
  'OASIS',
  'IEEE',
  'NIST',
  'W3C',
  'DMTF',
  'ITU_T_ISN',
  'URI',
  'OTHER',
] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** What an identifier is to the text that bears it. DUAL_NUMBER: the second number of one text (M.3070 beside Y.3521). */
export const IDENTIFIER_KINDS = ['PUBLISHED', 'PROVISIONAL', 'DUAL_NUMBER', 'FORMER', 'ISN', 'URI'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A reference that was understood: the same for every spelling of it. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** Printed the one way its body prints it, with the edition if one was given. */
  readonly canonical: string;
  /** Printed without the edition. */
  readonly document: string;
  /** Comparison key of `canonical`: upper-case ASCII without blanks, dots kept. */
  readonly key: string;
  /** Comparison key of `document`: equal for all editions of one text. */
  readonly documentKey: string;
  /** Puts identifiers into their natural order when compared byte by byte: every number is padded. */
  readonly sortKey: string;
  /** The edition as printed in `canonical`: `08/2014`, `2014`, `V3.3.1 (2019-11)`; null if none was given. */
  readonly edition: string | null;
  /** The other numbers of a text that bears several, each printed canonically. */
  readonly secondary: readonly string[];
}
