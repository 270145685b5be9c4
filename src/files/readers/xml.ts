import type { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import { READING } from '../rules/limits';

/** What is told of an XML part while it is read. Names come without the prefix that the root element has. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads an XML part piece by piece; entities other than those of XML itself are left as they are written, and nothing is fetched.
 * @param isDone asked after each piece: whether to stop
 * @returns whether it was well enough formed to be read to its end
 */
export async function readXml(
  part: Readable,
  handler: XmlHandler,
  isDone: () => boolean = () => false,
): Promise<boolean> {
  let depth = 0;
  let prefix: string | null = null;
  const local = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        prefix ??= name.includes(':') ? `${name.split(':')[0]}:` : '';
        depth++;
        handler.open(local(name), attributes);
      },
      onclosetag: (name) => {
        depth--;
        handler.close(local(name));
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(piece));
      parser.write(decoder.decode(piece, { stream: true }));
      if (depth > READING.depth) return false;
      if (isDone()) return true;
    }
    parser.end();
    return true;
  } catch {
    return false;
  } finally {
    part.destroy();
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Attribute of that local name, whatever its prefix; undefined where there is none. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [each, value] of Object.entries(attributes)) if (each === name || each.endsWith(`:${name}`)) return value;
  return undefined;
}
