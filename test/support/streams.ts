/** The lines of a text, one at a time, as from a file. */
export async function* linesFrom(text: string): AsyncGenerator<string> {
  for (const line of text.split('\n')) yield line;
}

export async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
