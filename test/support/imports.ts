import { createHash } from 'node:crypto';
import { z } from 'zod';
import { withAdministrator } from './database';
import type { Client } from './people';
import { pick } from './pick';

/** Texts looked at and taken in, as a coordinator does it. */

const PREVIEW = `query ($text: String!, $name: String!, $asOf: PartialDate) { importPreview(text: $text, name: $name, asOf: $asOf) {
  connector planHash counts { state count } noLongerListed { workItem { ref } import { name } }
  rows { key state matchedBy workItem { id ref } candidates { by similarity workItem { id ref } } cells { name state current proposed accepted } problems { rule message } } } }`;
const APPLY = `mutation ($text: String!, $name: String!, $hash: String!, $rows: [AcceptedRowInput!], $asOf: PartialDate) {
  applyImport(text: $text, name: $name, planHash: $hash, rows: $rows, asOf: $asOf) { id created updated } }`;

const Ref = z.object({ ref: z.string() });
const Preview = z.object({
  connector: z.string(),
  planHash: z.string(),
  counts: z.array(z.object({ state: z.string(), count: z.number() })),
  noLongerListed: z.array(z.object({ workItem: Ref, import: z.object({ name: z.string() }) })),
  rows: z.array(
    z.object({
      key: z.string(),
      state: z.string(),
      matchedBy: z.string().nullable(),
      workItem: Ref.extend({ id: z.string() }).nullable(),
      candidates: z.array(
        z.object({
          by: z.string(),
          similarity: z.number().nullable(),
          workItem: Ref.extend({ id: z.string() }),
        }),
      ),
      cells: z.array(
        z.object({
          name: z.string(),
          state: z.string(),
          current: z.string().nullable(),
          proposed: z.string().nullable(),
          accepted: z.boolean(),
        }),
      ),
      problems: z.array(z.object({ rule: z.string() })),
    }),
  ),
});
export type PreviewedRow = z.infer<typeof Preview>['rows'][number];
const Applied = z.object({ id: z.string(), created: z.number(), updated: z.number() });

/** A row that is taken in, and what of it. */
export interface Accepted {
  readonly row: number;
  readonly cells?: readonly string[];
  readonly workItem?: string;
}

export class Importing {
  constructor(
    private readonly who: Client,
    private readonly name: string,
    private readonly asOf: string | null = null,
  ) {}

  async preview(text: string) {
    const data = await this.who.data(PREVIEW, { text, name: this.name, asOf: this.asOf });
    return Preview.parse(data.importPreview);
  }

  /** Takes in what a new preview shows: all of it, or the rows named. */
  async apply(text: string, rows: readonly Accepted[] | null = null) {
    const answer = await this.ask(text, rows);
    expect(answer.errors).toEqual([]);
    return Applied.parse(pick(answer.data, 'applyImport'));
  }

  async ask(text: string, rows: readonly Accepted[] | null = null) {
    const plan = await this.preview(text);
    const named = rows?.map(({ row, ...what }) => ({ row: plan.rows[row]?.key, ...what }));
    const variables = { text, name: this.name, asOf: this.asOf, hash: plan.planHash, rows: named ?? null };
    return this.who.ask(APPLY, variables);
  }

  undo(id: string) {
    return this.who.data('mutation ($id: ID!) { undoImport(import: $id, reason: "sent in error") { undoneAt } }', {
      id,
    });
  }
}

/** A table as it is pasted. */
export const pasted = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n');

/** What is not the same, by cell. */
export const told = (row: PreviewedRow | undefined): Record<string, string> =>
  Object.fromEntries(
    (row?.cells ?? []).filter(({ state }) => state !== 'SAME').map(({ name, state }) => [name, state]),
  );

/** All rows of the programme and the record as one hash. */
export const fingerprint = (databaseUrl: string): Promise<string> =>
  withAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.views where table_schema = 'recorded' order by 1`,
    );
    const texts = [];
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ text: string }>(
        `select (to_jsonb(t) - '{search_document,search_text,record_version}'::text[])::text as text from ${name} t order by 1`,
      );
      texts.push(...found.map(({ text }) => text));
    }
    return createHash('sha256').update(texts.join('\n')).digest('hex');
  }, databaseUrl);
