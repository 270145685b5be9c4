import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { networkOf, SUBSCRIBER } from '../people/rules/address';
import { Clock } from '../platform/clock';
import { TooManyAttempts } from '../platform/graphql/errors';
import { etagOf, isUnchanged } from '../platform/http/etag';
import { KeptAnswers } from '../platform/http/kept-answers';

const A_MINUTE = 60_000;
/** Networks that are counted at once. */
const MOST_NETWORKS = 10_000;

/** A file that everyone may see alike. */
export interface PublicFile {
  readonly type: string;
  readonly text: string;
}

/** Sends calendars and feeds: read again and again by programs, so they are kept, tagged, and not made too often for one network. */
@Injectable()
export class PublicFiles {
  private readonly counts = new Map<string, number>();
  private countedSince = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly kept: KeptAnswers,
  ) {}

  /**
   * Sends a file, or says that who asks has it already.
   * @param make reads it; not called for a network that asked too often
   * @throws TooManyAttempts
   */
  async send(request: FastifyRequest, reply: FastifyReply, make: () => Promise<PublicFile>): Promise<FastifyReply> {
    this.count(request, reply);
    const { type, text } = await make();
    const etag = etagOf(text);
    this.kept.keepFor(request);
    const isPrivate = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
    reply.headers({
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': isPrivate ? 'private, no-cache' : 'no-cache',
      vary: 'accept-encoding, authorization, cookie',
      etag,
    });
    return isUnchanged(request, etag) ? reply.code(304).send() : reply.send(text);
  }

  /** What is answered from memory does not count. */
  private count({ ip }: FastifyRequest, reply: FastifyReply): void {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.countedSince) >= A_MINUTE || this.counts.size >= MOST_NETWORKS) {
      this.counts.clear();
      this.countedSince = now;
    }
    const network = networkOf(ip, SUBSCRIBER);
    const count = (this.counts.get(network) ?? 0) + 1;
    this.counts.set(network, count);
    if (count <= this.config.FEED_REQUESTS_PER_MINUTE) return;
    const seconds = Math.max(1, Math.ceil((this.countedSince + A_MINUTE - now) / 1_000));
    reply.header('retry-after', String(seconds));
    throw new TooManyAttempts('Too many calendars and feeds were asked for.', seconds);
  }
}
