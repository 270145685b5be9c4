/** PostGraphile 5 asks for Node 22; on 20 this is all that it lacks. */
interface Resolvers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

function withResolvers(): Resolvers {
  let resolve: Resolvers['resolve'] = () => {};
  let reject: Resolvers['reject'] = () => {};
  const promise = new Promise((good, bad) => {
    resolve = good;
    reject = bad;
  });
  return { promise, resolve, reject };
}

/** Whether `Promise.withResolvers` is Node's own. */
export const isNative = 'withResolvers' in Promise;
if (!isNative)
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers, configurable: true, writable: true });
