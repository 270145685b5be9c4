import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { Ambient } from '../ambient';

interface Open {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

const open = new Ambient<Open>();

/** PostgreSQL's codes for "another transaction was in the way; the same again may succeed" (serialization failure, deadlock). */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);
const TRIES = 4;

/** The transaction that everything called inside `run` shares, without being handed from function to function. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. Called inside another `run`, it joins that one.
   * A deadlock or a serialization failure starts the whole of `work` again, in a new transaction, a few times.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (open.current) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === TRIES || !isWorthAnotherTry(error)) throw error;
      }
    }
  }

  /** Where statements go: the ambient transaction, or the pool of the data source where none is open. */
  get manager(): EntityManager {
    return open.current?.manager ?? this.dataSource.manager;
  }

  /** Whether a transaction is open here. */
  get isOpen(): boolean {
    return open.current !== undefined;
  }

  /** Runs `step` once the ambient transaction is committed; never if it is rolled back. */
  afterCommit(step: () => void): void {
    open.current?.afterCommit.push(step);
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) => open.run({ manager, afterCommit }, work));
    for (const step of afterCommit) step();
    return result;
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && WORTH_ANOTHER_TRY.has(String(cause.code));
}
