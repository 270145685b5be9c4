import type { Readable } from 'node:stream';
import { type Handler, Parser } from 'htmlparser2';
import { READING } from '../rules/limits';
import { ENTITIES, Refused } from './refused';

/** What is told of an XML part while it is read. Names come without the prefix that the root element has. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Begins a list of entities; Office Open XML has no use for it and forbids it (ECMA-376 part 2, 8.1.3.4). */
const DOCTYPE = '!doctype';

/**
 * Reads an XML part piece by piece; entities other than those of XML itself are left as they are written, and nothing is fetched.
 * @param isDone asked after each piece: whether to stop
 * @returns whether it was well enough formed to be read to its end
 * @throws Refused where it declares a document type, by which entities could be made to grow or to name files
 */
export async function readXml(
  part: Readable,
  handler: XmlHandler,
  isDone: () => boolean = () => false,
): Promise<boolean> {
  const progress: Progress = { depth: 0, characters: 0, hasDoctype: false };
  const parser = new Parser(told(handler, progress), { xmlMode: true, decodeEntities: true });
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(piece));
      parser.write(decoder.decode(piece, { stream: true }));
      if (progress.hasDoctype || progress.depth > READING.depth || progress.characters > READING.partCharacters) break;
      if (isDone()) return true;
    }
    if (!progress.hasDoctype && progress.depth <= 0) parser.end();
  } catch {
    return false;
  } finally {
    part.destroy();
  }
  if (progress.hasDoctype) throw new Refused(ENTITIES);
  return progress.depth === 0 && progress.characters <= READING.partCharacters;
}

interface Progress {
  depth: number;
  characters: number;
  hasDoctype: boolean;
}

function told(handler: XmlHandler, progress: Progress): Partial<Handler> {
  let prefix: string | null = null;
  const local = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  return {
    onprocessinginstruction: (name) => {
      progress.hasDoctype ||= name.toLowerCase() === DOCTYPE;
    },
    onopentag: (name, attributes) => {
      prefix ??= name.includes(':') ? `${name.split(':')[0]}:` : '';
      progress.depth++;
      handler.open(local(name), attributes);
    },
    onclosetag: (name) => {
      progress.depth--;
      handler.close(local(name));
    },
    ontext: (text) => {
      progress.characters += text.length;
      handler.text(text);
    },
  };
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
