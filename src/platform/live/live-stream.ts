import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { asTold } from './as-told';
import type { Listener } from './listener';

/**
 * The answers of one subscription: each change that its root field yields is executed with a context of its own, so that nothing read for an
 * earlier change is shown for a later one. An error that is not of a field ends it.
 */
export class LiveStream implements AsyncGenerator<ExecutionResult, void, void> {
  private ended = false;

  private constructor(
    private readonly args: ExecutionArgs,
    private readonly source: AsyncIterator<unknown>,
    private readonly listener: Listener,
  ) {}

  /** Runs the root field, with its guards. @returns the errors where it refuses, as the client is told them */
  static async open(args: ExecutionArgs, listener: Listener): Promise<LiveStream | ExecutionResult> {
    try {
      const source = await createSourceEventStream({ ...args, contextValue: await listener.context() });
      if (Symbol.asyncIterator in source) return new LiveStream(args, source[Symbol.asyncIterator](), listener);
      return told(source);
    } catch (error) {
      return { errors: [asTold(error)] };
    }
  }

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    if (this.ended) return { value: undefined, done: true };
    try {
      const event = await this.source.next();
      if (event.done) return this.return();
      const contextValue = await this.listener.context();
      return { value: told(await execute({ ...this.args, rootValue: event.value, contextValue })), done: false };
    } catch (error) {
      await this.return();
      return { value: { errors: [asTold(error)] }, done: false };
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.ended = true;
    await this.source.return?.();
    return { value: undefined, done: true };
  }

  throw(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

const told = (result: ExecutionResult): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map(asTold) } : result;
