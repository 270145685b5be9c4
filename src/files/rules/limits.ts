/** What one document may hold when it is read; what goes beyond is left out, and an issue says so. */
export const READING = {
  cells: 500_000,
  characters: 24_000_000,
  parts: 200_000,
  /** Columns or rows that one cell may span. */
  span: 256,
  /** Characters of one part of a package; real sheets have a third of it. */
  partCharacters: 48_000_000,
  /** Characters of one cell or paragraph. */
  textCharacters: 1_000_000,
  /** Elements within elements. */
  depth: 400,
  issues: 200,
} as const;

/** What an archive (Office Open XML) may hold; beyond that it is refused. */
export const ARCHIVE = {
  entries: 4_000,
  /** Bytes of all its parts together, unpacked. */
  unpacked: 128 * 1_048_576,
  /** Unpacked bytes for one packed byte, over the whole; real workbooks stay below 40. */
  ratio: 120,
  /** Bytes below which a high ratio is harmless. */
  harmless: 20 * 1_048_576,
} as const;
