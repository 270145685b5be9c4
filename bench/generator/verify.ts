import type { Client } from 'pg';
import { identifierKey } from '../../src/identifiers/rules/keys';
import { parseIdentifier } from '../../src/identifiers/rules/parse';
import { naturalSortKey } from '../../src/platform/natural-order';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { parseTarget } from '../../src/work-items/rules/target';
import { APPROVAL_PROCESSES, type ApprovalProcess } from '../../src/work-items/rules/vocabulary';
import { words } from '../../src/work-items/rules/words';

/** One item in about this many is looked at. */
const SAMPLE = 2_000;

/**
 * Compares a sample of what the generator derived in SQL with what the project's rules derive from the same texts.
 * @throws Error naming the first row that differs
 */
export async function verify(client: Client): Promise<void> {
  await verifyIdentifiers(client);
  await verifyTargets(client);
  await verifyStatuses(client);
  await verifyWords(client);
}

interface IdentifierRow {
  readonly kind: string;
  readonly text: string;
  readonly scheme: string;
  readonly canonical: string;
  readonly key: string;
  readonly document_key: string;
  readonly sort_key: string;
}

async function verifyIdentifiers(client: Client): Promise<void> {
  const rows = await sample<IdentifierRow>(
    client,
    'work_item_identifier',
    'kind, text, scheme, canonical, key, document_key, sort_key',
  );
  for (const { kind, text, ...row } of rows) {
    const read = parseIdentifier(kind === 'ISN' ? `isn=${text}` : text);
    same(`identifier "${text}"`, row, {
      scheme: read?.scheme ?? 'OTHER',
      canonical: read?.canonical ?? text,
      key: read?.key ?? identifierKey(text),
      document_key: read?.documentKey ?? identifierKey(text),
      sort_key: read?.sortKey ?? naturalSortKey(text),
    });
  }
}

async function verifyTargets(client: Client): Promise<void> {
  const rows = await sample<{ text: string }>(client, 'target', 'text, event, earliest::text, latest::text, precision');
  for (const row of rows) {
    const { event, earliest, latest, precision } = parseTarget(row.text);
    same(`target "${row.text}"`, row, { text: row.text, event, earliest, latest, precision });
  }
}

async function verifyStatuses(client: Client): Promise<void> {
  const { rows } = await client.query<{ process: string; native: string; maturity: string }>(
    `select distinct i.approval_process as process, e.native_status as native, e.maturity
     from status_event e join work_item i on i.id = e.work_item_id`,
  );
  for (const row of rows) {
    same(
      `status "${row.native}" of ${row.process}`,
      { maturity: row.maturity },
      { maturity: maturityOf(processOf(row.process), row.native)?.maturity },
    );
  }
}

const processOf = (text: string): ApprovalProcess => APPROVAL_PROCESSES.find((each) => each === text) ?? 'OTHER';

/** The words are a set: the order in which the names of an item are strung together is of no meaning. */
async function verifyWords(client: Client): Promise<void> {
  const rows = await sample<{ search_text: string; texts: string }>(
    client,
    'work_item i',
    `i.search_text, (select string_agg(each, ' ') from (
       select unnest(array[n.canonical, n.text]) as each from work_item_identifier n where n.work_item_id = i.id
       union select t.title from work_item_title t where t.work_item_id = i.id) texts) as texts`,
  );
  const setOf = (text: string) => [...new Set(text.split(' '))].sort().join(' ');
  for (const row of rows)
    same('words', { words: setOf(row.search_text) }, { words: setOf(words(row.texts).join(' ')) });
}

async function sample<Row extends object>(client: Client, table: string, columns: string): Promise<Row[]> {
  const size = await client.query<{ rows: number }>(
    `select greatest(1, count(*) / ${SAMPLE})::int as rows from ${table}`,
  );
  const { rows } = await client.query<Row>(`select ${columns} from ${table} where id % $1::int = 0`, [
    size.rows[0]?.rows ?? 1,
  ]);
  return rows;
}

function same(what: string, found: object, expected: object): void {
  const [left, right] = [JSON.stringify(sorted(found)), JSON.stringify(sorted(expected))];
  if (left !== right) throw new Error(`The generator and the project differ on ${what}:\n  ${left}\n  ${right}`);
}

const sorted = (row: object) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
