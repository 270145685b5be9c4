import path from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { HistoryService } from '../history/history.service';
import type { SourceKind } from '../history/source.entity';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { SeedBodies } from './seed-bodies';
import { readRows } from './seed-files';
import { SeedWorkItems } from './seed-work-items';

/** The cloud programme that comes with the project. */
export const SEEDS = path.join(__dirname, '..', '..', 'seeds');

const SOURCE_KINDS: readonly SourceKind[] = ['DOCUMENT', 'CATALOGUE', 'WEB_PAGE', 'GENERAL_KNOWLEDGE'];

/** What is loaded is all there already: the transaction is undone, so that the record says nothing of it. */
class NothingNew extends Error {}

/** Loads the data files of the project. */
@Injectable()
export class SeedsService {
  private readonly logger = new Logger(SeedsService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly history: HistoryService,
    private readonly upsert: Upsert,
    private readonly bodies: SeedBodies,
    private readonly workItems: SeedWorkItems,
  ) {}

  /** Loads the seeds where the database knows no body yet. */
  async loadIfEmpty(directory = SEEDS): Promise<void> {
    const found: unknown[] = await this.transactions.manager.query('select 1 from body limit 1');
    if (found.length > 0) return;
    const written = await this.load(directory);
    this.logger.log(`Loaded the cloud programme: ${written} records.`);
  }

  /**
   * Loads the seeds in one transaction; what is there already and equal is not touched.
   * @returns how many records were new or changed
   */
  async load(directory = SEEDS): Promise<number> {
    try {
      return await this.transactions.run(() => this.write(directory));
    } catch (error) {
      if (error instanceof NothingNew) return 0;
      throw error;
    }
  }

  private async write(directory: string): Promise<number> {
    await this.history.enter({ kind: 'SEEDS_LOADED', subject: { kind: 'PROGRAMME', id: null }, actor: null });
    const rows = await readRows(directory, 'sources');
    const columns = rows.map((row) => ({
      key: row.required('key'),
      citation: row.required('citation'),
      uri: row.optional('uri'),
      as_of: row.date('as_of').text,
      kind: row.word('kind', SOURCE_KINDS),
      note: row.optional('note'),
    }));
    const written = await this.upsert.rows('source', ['key'], columns);
    const sources = await this.upsert.ids('source');
    const bodies = await this.bodies.load(directory, sources);
    const total = written + bodies + (await this.workItems.load(directory, sources, bodies > 0));
    if (total === 0) throw new NothingNew();
    return total;
  }
}
