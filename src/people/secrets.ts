import { createHash, randomBytes } from 'node:crypto';

/** What a bearer shows instead of a name: 256 random bits, so that guessing is hopeless and a fast hash is enough. */
const BYTES = 32;

/** @param prefix tells people and scanners for leaked secrets what it is, e.g. `srt_` */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(BYTES).toString('base64url')}`;

/** What of a secret is kept: its SHA-256. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Personal tokens for programs ("standards-roadmap token"). */
export const TOKEN_PREFIX = 'srt_';
/** One-time links ("standards-roadmap invitation"). */
export const INVITATION_PREFIX = 'sri_';
/** What webhooks sign with ("standards-roadmap webhook"). */
export const WEBHOOK_PREFIX = 'srw_';
