import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import type { Catalogue } from './catalogue-files';
import { recordsOf } from './catalogue-records';
import type { Intake } from './intake.entity';
import { IntakeRows, type OddRecord, type StagedRecord } from './intake-rows';
import { keyOf } from './rules/plan';
import type { RowReading } from './rules/reading';
import { TextReading } from './text-reading';

/** Records that are written down together. */
const BATCH = 1_000;

/** Reads the records of a catalogue and writes them down, to be taken in when all about one text are there. */
@Injectable()
export class IntakeReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: IntakeRows,
    private readonly texts: TextReading,
  ) {}

  /** Goes on after the records that are written down already. @param tell called after each batch */
  async read(begun: Intake, catalogue: Catalogue, tell: (intake: Intake) => void): Promise<Intake> {
    let intake = begun;
    let seen = 0;
    let batch: RowReading[] = [];
    for await (const row of recordsOf(catalogue, intake.connector, intake.asOf, this.texts)) {
      seen += 1;
      if (seen <= begun.records) continue;
      if (batch.push(row) < BATCH) continue;
      intake = await this.keep(intake, batch);
      tell(intake);
      batch = [];
    }
    intake = await this.keep(intake, batch);
    return this.transactions.run(async () => {
      await this.rows.lock(intake);
      return this.rows.advance({ ...intake, state: 'TAKING_IN', texts: await this.rows.countTexts(intake) }, []);
    });
  }

  private keep(intake: Intake, batch: readonly RowReading[]): Promise<Intake> {
    const staged: StagedRecord[] = [];
    const odd: OddRecord[] = [];
    let leftOut = 0;
    for (const [index, { item, issues }] of batch.entries()) {
      const position = intake.records + index + 1;
      const name =
        item?.raw.file?.text ?? (keyOf({ place: item?.place ?? issues[0]?.place ?? {} }) || `record ${position}`);
      if (item === null) leftOut += 1;
      odd.push(...issues.map(({ rule, message }) => ({ name, rule, message, leftOut: item === null })));
      if (item !== null)
        staged.push({ position, name, sourceKey: item.sourceKey ?? `#${position}`, item: clean({ ...item, raw: {} }) });
    }
    return this.transactions.run(async () => {
      await this.rows.lock(intake);
      await this.rows.stage(intake, staged);
      return this.rows.advance(
        { ...intake, records: intake.records + batch.length, leftOut: intake.leftOut + leftOut },
        odd,
      );
    });
  }
}

/** Half a character pair, or U+0000: PostgreSQL keeps neither. */
const UNKEPT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function clean<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? each.replace(UNKEPT, '') : each,
  );
  const cleaned: Value = JSON.parse(text);
  return cleaned;
}
