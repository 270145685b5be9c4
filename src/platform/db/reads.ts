import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type CustomTypesConfig, DatabaseError, Pool, type PoolClient, types } from 'pg';
import { CONFIG, type Config } from '../../config';
import { Ambient } from '../ambient';
import { Clock } from '../clock';
import { JsonText } from '../graphql/as-text';
import { BadUserInput } from '../graphql/errors';
import { isText, type Selection } from '../graphql/selection';
import { Transactions } from './transactions';

/** Injection token of the connection string, known once the embedded server runs. */
export const DATABASE_URL = Symbol('DATABASE_URL');

/** More texts than this are sent unnamed: a connection remembers every name it was ever given. */
const MOST_NAMES = 400;
/** Calendar days stay the texts they are; the driver's default is midnight of the server's own time zone. */
const DATE_TYPE = 1082;
const JSON_TYPE = 114;
const asText = (value: string) => value;
const READ_TYPES: CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === DATE_TYPE ? asText : types.getTypeParser(oid, format)),
};
const WITH_TEXT: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === JSON_TYPE ? (value: string) => new JsonText(value) : READ_TYPES.getTypeParser(oid, format),
};

/** Runs the statements of queries: named and prepared once per connection, rows as plain objects. */
@Injectable()
export class Reads implements OnApplicationShutdown {
  private readonly logger = new Logger(Reads.name);
  private readonly names = new Map<string, string>();
  private readonly pool: Pool;
  private readonly recorded = new Ambient<PoolClient>();
  /** How many statements were run since the start; tests take differences of it. */
  statements = 0;

  constructor(
    @Inject(DATABASE_URL) url: string,
    @Inject(CONFIG) config: Config,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    this.pool = new Pool({
      connectionString: url,
      max: config.POOL_SIZE,
      application_name: 'standards-roadmap reads',
      // A generic plan per text: the texts differ by the filters given, so one plan fits all their values.
      options: `-c TimeZone=UTC -c plan_cache_mode=force_generic_plan -c jit=off -c statement_timeout=${config.STATEMENT_TIMEOUT_MS}`,
      types: { getTypeParser: (oid, format) => (oid === DATE_TYPE ? asText : types.getTypeParser(oid, format)) },
    });
    // Without a listener, PostgreSQL going away would end the process.
    this.pool.on('error', (error) => this.logger.warn(`A database connection was lost: ${error.message}`));
  }

  /**
   * Runs one statement and returns its rows. Inside a transaction it sees what that transaction wrote.
   * @param text SQL whose values are all parameters ($1, $2...)
   * @param selection what the rows are read for: where it is sent as text, JSON comes as `JsonText`
   */
  async rows<Row extends object>(text: string, values: readonly unknown[] = [], selection?: Selection): Promise<Row[]> {
    this.statements++;
    try {
      if (this.transactions.isOpen) return await this.transactions.manager.query(text, [...values]);
      const types = selection && isText(selection) ? WITH_TEXT : READ_TYPES;
      const client = this.recorded.current;
      const name = client ? undefined : this.nameOf(text);
      const { rows } = await (client ?? this.pool).query<Row>({ name, text, values: [...values], types });
      return rows;
    } catch (error) {
      throw asClientError(error);
    }
  }

  /**
   * Runs `work` with every read in it seeing the programme as this tracker knew it at a moment.
   * @param at ISO 8601 instant, not in the future; nothing is known before the record begins. Nothing given: the present
   * @param asOf whether the reads look back to a day, too
   */
  async asRecorded<T>(at: string | null | undefined, asOf: boolean, work: () => Promise<T>): Promise<T> {
    if (at === null || at === undefined) return work();
    if (Date.parse(at) > this.clock.now().getTime())
      throw new BadUserInput([{ field: 'asRecorded', message: 'lies in the future', accepted: 'a moment gone by' }]);
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('search_path', 'pg_temp, recorded, public', true), set_config('recorded.at', $1, true)`,
        [at],
      );
      if (asOf) await client.query('select recorded.set_out_states()');
      return await this.recorded.run(client, work);
    } finally {
      await client.query('rollback').finally(() => client.release());
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_NAMES) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.names.set(text, name);
    return name;
  }
}

/** A function of the database may find that the client named something unknown; it says so with this code. */
const NAMED_UNKNOWN = 'SR001';
/** The statement took longer than it may. */
const CANCELLED = '57014';

/** A text holds the character U+0000, which PostgreSQL cannot keep. */
const NO_CHARACTER = '22021';

function asClientError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  if (error.code === CANCELLED) {
    return new BadUserInput([
      { field: 'query', message: 'took too long', accepted: 'a narrower filter or fewer fields' },
    ]);
  }
  if (error.code === NO_CHARACTER) {
    return new BadUserInput([{ field: 'text', message: 'holds the character U+0000', accepted: 'text without it' }]);
  }
  if (error.code !== NAMED_UNKNOWN) return error;
  return new BadUserInput([
    { field: error.column ?? '', message: error.message, ...(error.hint && { accepted: error.hint }) },
  ]);
}
