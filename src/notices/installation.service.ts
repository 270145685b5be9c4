import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';

/**
 * Names that no other tracker gives. They rest on the first entry of the record, which is never altered and moves along with the data: an address
 * of the server may change, and then nothing that people subscribed to would be the same any more.
 */
@Injectable()
export class InstallationService {
  private known: string | null = null;

  constructor(private readonly reads: Reads) {}

  /** 32 hexadecimal digits that tell these data from those of other trackers. */
  async digest(): Promise<string> {
    if (this.known !== null) return this.known;
    const [first] = await this.reads.rows<{ words: string }>(
      `select e.id || ' ' || extract(epoch from e.recorded_at) || ' ' || e.transaction as words from record_entry e order by e.id limit 1`,
    );
    const digest = digestOf(`standards-roadmap ${first?.words ?? ''}`).slice(0, 32);
    // Before anything was recorded, the names are those of an empty tracker.
    if (first) this.known = digest;
    return digest;
  }

  /** Gives everything a permanent name, `urn:uuid:...` (RFC 9562, version 8), by words that tell it from everything else here. */
  async namer(): Promise<(words: string) => string> {
    const digest = await this.digest();
    return (words) => uuidOf(digestOf(`${digest} ${words}`));
  }
}

function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
