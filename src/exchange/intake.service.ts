import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { Transactions } from '../platform/db/transactions';
import { openCatalogue } from './catalogue-files';
import { connectorOf } from './catalogue-records';
import type { Intake } from './intake.entity';
import { IntakeReading } from './intake-reading';
import { IntakeRelating } from './intake-relating';
import { ElsewhereError, IntakeRows, type OddRecord } from './intake-rows';
import { IntakeTaking } from './intake-taking';

export interface CatalogueToTakeIn {
  /** File, archive or folder. */
  readonly file: string;
  /** The day on which the catalogue held, as a partial date. */
  readonly asOf: string;
  /** Name of a connector; recognised where null. */
  readonly connector: string | null;
  /** How to cite it; its name where null. */
  readonly source: string | null;
}

/** Texts that are planned and written in one transaction. */
const LOT = 500;
/** What the plans of matching hang on. Long texts that no plan looks at take the most time, and are left out. */
const LOOKED_UP =
  'work_item (id, maturity, body_id), work_item_identifier, work_item_title, record_entry (id, transaction, subject_kind, subject_id), intake_record (intake_id, position, name, source_key)';
/** All that an intake fills. */
const TABLES =
  'work_item, work_item_identifier, work_item_title, record_entry, intake_record, work_item_state, work_item_relation, status_event, target, record_change';

/** Takes in a whole catalogue: lot by lot, in bounded memory, from where it stopped the last time. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: IntakeRows,
    private readonly reading: IntakeReading,
    private readonly taking: IntakeTaking,
    private readonly relating: IntakeRelating,
  ) {}

  /**
   * Takes a catalogue in, or goes on with it. The same again changes nothing.
   * @param tell called with how far it has come
   * @throws Error where the file cannot be read, or another process takes it in
   */
  async takeIn({ file, asOf, connector, source }: CatalogueToTakeIn, tell: (intake: Intake) => void): Promise<Intake> {
    const catalogue = await openCatalogue(file);
    const { name, digest } = catalogue;
    const citation = `${source ?? name}, as of ${asOf}`;
    const reader = await connectorOf(catalogue, connector);
    let intake = await this.transactions.run(() => this.rows.open({ name, digest, connector: reader, asOf, citation }));
    tell(intake);
    if (intake.state === 'READING') intake = await this.reading.read(intake, catalogue, tell);
    intake = await this.go(
      intake,
      'TAKING_IN',
      (...at) => this.taking.take(...at),
      (...at) => this.taking.leaveOut(...at),
      tell,
    );
    intake = await this.go(
      intake,
      'RELATING',
      (...at) => this.relating.relate(...at),
      (...at) => this.relating.leaveOut(...at),
      tell,
    );
    await this.transactions.manager.query(`vacuum (analyze) ${TABLES}`);
    return intake;
  }

  /** What was odd about its records, as far as it was kept in words. */
  odd(intake: Intake): Promise<OddRecord[]> {
    return this.rows.odd(intake.id);
  }

  /** Lot by lot, until the state is another. A lot that fails is tried in halves, down to the text that is to blame. */
  private async go(
    begun: Intake,
    state: Intake['state'],
    step: (intake: Intake, most: number) => Promise<Intake>,
    leaveOut: (intake: Intake, why: string) => Promise<Intake>,
    tell: (intake: Intake) => void,
  ): Promise<Intake> {
    let intake = begun;
    let most = LOT;
    for (let lots = 1; intake.state === state; lots++) {
      try {
        if (isPowerOfFour(lots)) await this.transactions.manager.query(`analyze ${LOOKED_UP}`);
        intake = await this.locked(intake, () => step(intake, most));
        most = Math.min(LOT, most * 2);
      } catch (error) {
        const why = blame(error);
        if (most === 1) intake = await this.locked(intake, () => leaveOut(intake, why));
        most = Math.max(1, most >> 1);
      }
      tell(intake);
    }
    return intake;
  }

  private locked(intake: Intake, work: () => Promise<Intake>): Promise<Intake> {
    return this.transactions.run(async () => {
      await this.transactions.manager.query('set local jit = off');
      await this.rows.lock(intake);
      return work();
    });
  }
}

/** Statistics are looked at anew whenever there is four times as much. */
const isPowerOfFour = (lots: number) => (lots & (lots - 1)) === 0 && lots % 3 === 1;

/** Classes of SQLSTATE that say something of the data: bad values, broken constraints, limits of the program. */
const OF_THE_DATA = /^(?:22|23|54)/;

/** Why a lot failed, in words. @throws the error itself where no text is to blame */
function blame(error: unknown): string {
  if (error instanceof ElsewhereError) throw error;
  if (!(error instanceof QueryFailedError)) {
    if (error instanceof TypeError || error instanceof RangeError) return error.message;
    throw error;
  }
  const cause: unknown = error.driverError;
  if (!(cause instanceof DatabaseError) || !OF_THE_DATA.test(cause.code ?? '')) throw error;
  return cause.message;
}
