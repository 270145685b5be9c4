import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { SeedRow } from './seed-row';

const csvRows = z.array(z.record(z.string(), z.string()));

const termsOfReference = z.array(
  z.object({
    body: z.string(),
    title: z.string(),
    version: z.string(),
    status: z.enum(['DRAFT', 'APPROVED']),
    dated: z.string().optional(),
    source: z.string(),
    certainty: z.enum(['HIGH', 'MEDIUM', 'LOW']),
    clauses: z.array(
      z.object({
        number: z.string().nullable(),
        heading: z.string(),
        text: z.string().nullish(),
        items: z.array(z.string()).default([]),
        references: z.array(z.string()).default([]),
      }),
    ),
  }),
);

/** Terms of reference as a seed file holds them. */
export type SeedTerms = z.infer<typeof termsOfReference>[number];

/** The rows of `<name>.csv`, in their order. */
export async function readRows(directory: string, name: string): Promise<SeedRow[]> {
  const file = `${name}.csv`;
  const rows = await readWith(directory, file, (text) =>
    csvRows.parse(parse(text, { columns: true, bom: true, skip_empty_lines: true })),
  );
  // The header is line 1. Cells with line breaks would shift the count; the seeds have none.
  return rows.map((cells, index) => new SeedRow(file, index + 2, cells));
}

export function readTerms(directory: string): Promise<SeedTerms[]> {
  return readWith(directory, 'terms-of-reference.json', (text) => termsOfReference.parse(JSON.parse(text)));
}

/** What is in a file; if it cannot be read, the error names the file. */
async function readWith<Content>(directory: string, file: string, read: (text: string) => Content): Promise<Content> {
  const text = await readFile(path.join(directory, file), 'utf8');
  try {
    return read(text);
  } catch (error) {
    const said = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file}: ${said}`, { cause: error });
  }
}
