import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createApp } from './app';
import { readConfig } from './config';
import type { Intake } from './exchange/intake.entity';
import { type CatalogueToTakeIn, IntakeService } from './exchange/intake.service';
import type { OddRecord } from './exchange/intake-rows';
import { SeedsService } from './exchange/seeds.service';
import { csvLine } from './files/rules/separated';
import { ImportProgress } from './import-progress';
import { openDatabase } from './open-database';
import { migrate } from './platform/db/migrate';
import { parsePartialDate } from './platform/partial-date';

const USAGE = `npm run import -- FILE... --as-of DATE [--connector NAME] [--source TEXT] [--listing FILE.csv]

  FILE         a folder or an archive (.tar, .tar.gz, .tar.xz, .zip) of Relaton records, or one large file: JSON
               with one object a line, CSV, YAML with --- between the records; .gz and .xz are taken apart
  --as-of      the day on which the catalogue held: 2026-08-22, 2026-08 or 2026
  --connector  what reads it, e.g. RELATON or ISO_OPEN_DATA; recognised where left out
  --source     how to cite it; the name of the file where left out
  --listing    where to write what was odd about its records, and which were left out

Killed or not, the same command goes on where it stopped; once done, it changes nothing.
Ends with 0: all is in; 3: all but some records, see the listing; 1: it stopped; 2: this is not how to ask.
`;
const STOPPED = 1;
const NOT_ASKED = 2;
const SOME_LEFT_OUT = 3;

interface Asked {
  readonly catalogues: readonly CatalogueToTakeIn[];
  readonly listing: string | null;
}

class NotAsked extends Error {}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { 'as-of': text, connector: text, source: text, listing: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new NotAsked(error instanceof Error ? error.message : String(error));
  }
}

function readArguments(args: string[]): Asked {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new NotAsked('Which file or folder?');
  const asOf = values['as-of'];
  if (asOf === undefined || parsePartialDate(asOf) === null)
    throw new NotAsked('--as-of has to say on which day the catalogue held, e.g. 2026-08-22.');
  const { connector = null, source = null, listing = null } = values;
  return { catalogues: positionals.map((file) => ({ file, asOf, connector, source })), listing };
}

async function takeIn({ catalogues, listing }: Asked): Promise<number> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const database = await openDatabase(config);
  try {
    await migrate(database.url);
    const app = await createApp(config, database.url);
    if (config.SEEDS) await app.get(SeedsService).loadIfEmpty();
    const intakes = app.get(IntakeService);
    const progress = new ImportProgress(process.stdout);
    const odd: OddRecord[] = [];
    let left = 0;
    for (const catalogue of catalogues) {
      const intake: Intake = await intakes.takeIn(catalogue, (now) => progress.tell(now));
      const found = await intakes.odd(intake);
      progress.end(intake, found);
      odd.push(...found);
      left += intake.leftOut;
    }
    if (listing !== null) await writeFile(listing, listed(odd));
    await app.close();
    return left > 0 ? SOME_LEFT_OUT : 0;
  } finally {
    await database.stop();
  }
}

const listed = (odd: readonly OddRecord[]) =>
  [
    ['Record', 'Left out', 'Rule', 'What is odd'],
    ...odd.map(({ name, leftOut, rule, message }) => [name, leftOut ? 'yes' : 'no', rule, message]),
  ]
    .map(csvLine)
    .join('');

async function main(): Promise<number> {
  try {
    return await takeIn(readArguments(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof NotAsked)) return STOPPED;
    process.stderr.write(`\n${USAGE}`);
    return NOT_ASKED;
  }
}

void main().then((code) => process.exit(code));
