const MIB = 1_048_576;
const LEAST_MIB = 128;
const MOST_MIB = 1_024;

/**
 * PostgreSQL's own cache for a machine that it shares with the application and its files: a quarter of the memory that is free, within bounds.
 * What is not used is not taken: the pages of shared memory are given out as they are touched.
 * @param available bytes of memory that are free, in a container those that it may still take
 * @returns a value of `shared_buffers`
 */
export function sharedBuffers(available: number): string {
  const quarter = Math.floor(available / 4 / MIB);
  return `${Math.min(MOST_MIB, Math.max(LEAST_MIB, quarter))}MB`;
}
