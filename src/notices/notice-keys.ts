import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Transactions } from '../platform/db/transactions';

const BYTES = 32;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK_BYTES = 16;

/**
 * Seals secrets that have to be used again, and signs what is to come back unchanged. The key lies in the database, made at the first start; with
 * SECRET_KEY, it takes both, so that who has the database alone has nothing. What was sealed before SECRET_KEY was set can still be opened.
 */
@Injectable()
export class NoticeKeys implements OnApplicationBootstrap {
  /** The first is used; the others once were. */
  private keys: readonly Buffer[] = [];

  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('insert into notice_key (id, value) values (1, $1) on conflict do nothing', [
      randomBytes(BYTES),
    ]);
    const rows: { value: Buffer }[] = await manager.query('select value from notice_key');
    const { SECRET_KEY } = this.config;
    this.keys = rows.flatMap(({ value }) => [
      ...(SECRET_KEY ? [createHmac('sha256', SECRET_KEY).update(value).digest()] : []),
      value,
    ]);
  }

  /** @returns what only `open` makes readable again */
  seal(secret: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, keyFor('seal', this.first()), nonce);
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @returns null where it was sealed under another key, or was altered */
  open(sealed: Buffer): string | null {
    for (const key of this.keys) {
      const opened = opens(sealed, key);
      if (opened !== null) return opened;
    }
    return null;
  }

  /** @returns the text with a mark that nobody else can make */
  sign(text: string): string {
    return `${text}.${markOf(text, this.first()).toString('base64url')}`;
  }

  /** @returns the text that was signed; null where the mark is not ours */
  signed(given: string): string | null {
    const end = given.lastIndexOf('.');
    const [text, mark] = [given.slice(0, Math.max(end, 0)), Buffer.from(given.slice(end + 1), 'base64url')];
    const isOurs = this.keys.some((key) => mark.length === MARK_BYTES && timingSafeEqual(mark, markOf(text, key)));
    return isOurs ? text : null;
  }

  private first(): Buffer {
    const [key] = this.keys;
    if (!key) throw new Error('There is no key yet: the server has not started.');
    return key;
  }
}

const keyFor = (use: string, key: Buffer): Buffer => Buffer.from(hkdfSync('sha256', key, '', `notices ${use}`, BYTES));

const markOf = (text: string, key: Buffer): Buffer =>
  createHmac('sha256', keyFor('sign', key)).update(text).digest().subarray(0, MARK_BYTES);

function opens(sealed: Buffer, key: Buffer): string | null {
  try {
    const decipher = createDecipheriv(CIPHER, keyFor('seal', key), sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return opened.toString('utf8');
  } catch {
    return null;
  }
}
