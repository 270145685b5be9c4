/** What one document may hold when it is read; what goes beyond is left out, and an issue says so. */
export const READING = {
  cells: 500_000,
  characters: 24_000_000,
  parts: 200_000,
  /** Columns or rows that one cell may span. */
  span: 256,
  /** Elements within elements. */
  depth: 400,
  issues: 200,
} as const;

/** What an archive (Office Open XML) may hold; beyond that it is refused. */
export const ARCHIVE = {
  entries: 4_000,
  /** Bytes of all its parts together, unpacked. */
  unpacked: 400 * 1_048_576,
  /** Unpacked bytes for one packed byte, over the whole; real workbooks stay below 40. */
  ratio: 150,
  /** Bytes below which a high ratio is harmless. */
  harmless: 20 * 1_048_576,
} as const;
