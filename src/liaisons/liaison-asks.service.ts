import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { type Ask, findAsks } from './rules/asks';

/** Reads what statements ask. */
@Injectable()
export class LiaisonAsksService {
  constructor(private readonly reads: Reads) {}

  /** What each of several statements asks, which the viewer was shown. */
  async asksOf(ids: readonly string[]): Promise<Map<string, Ask[]>> {
    const rows = await this.reads.rows<{ id: string; body: string }>(
      'select s.id::text, s.body from liaison_statement s where s.id = any($1::bigint[]) and s.body is not null',
      [ids],
    );
    return new Map(rows.map(({ id, body }) => [id, findAsks(body)]));
  }
}
