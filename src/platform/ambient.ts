import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A value that everything called inside `run` shares, without being handed from function to function. Node 20 follows every promise of the
 * process from the first use of such a value on, which is a tenth of the CPU of a read: it is told to stop whenever nobody is inside.
 */
export class Ambient<Value> {
  private readonly storage = new AsyncLocalStorage<Value>();
  private inside = 0;

  /** The value that holds here; nothing outside of `run`. */
  get current(): Value | undefined {
    return this.storage.getStore();
  }

  async run<T>(value: Value, work: () => Promise<T>): Promise<T> {
    this.inside++;
    let isLast = false;
    try {
      const result = await this.storage.run(value, work);
      // Not after a failure: what it left under way must not find itself outside, and write there.
      isLast = this.inside === 1;
      return result;
    } finally {
      this.inside--;
      if (isLast) this.storage.disable();
    }
  }
}
