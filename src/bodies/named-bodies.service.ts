import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { bodyKey, studyPeriodLabel } from './rules/notation';

/** A body that a text names. */
export interface KnownBody {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
  /** From the organization down to the body itself. */
  readonly path: readonly { readonly id: string; readonly ref: string; readonly type: string }[];
}

const NAMED = `select x.id::text, x.ref, x.type, (select json_agg(json_build_object('id', u.id::text, 'ref', u.ref, 'type', u.type)
      order by array_position(x.lineage || x.id, u.id)) from body u where u.id = any(x.lineage || x.id)) as path
  from unnest($1::text[]) with ordinality g(key, place)
  left join lateral (select b.* from body b left join study_period p on p.id = b.study_period_id
    where (g.key in (b.ref_key, b.title_key) or exists (select from body_name n where n.body_id = b.id and n.key = g.key))
      and ($2::bigint is null or b.study_period_id is null or b.study_period_id = $2)
    order by b.ref_key = g.key desc, p.starts_on desc nulls first, b.established_earliest desc nulls last, b.id limit 1) x on true
  order by g.place`;

/** Finds the bodies and study periods that a text names. */
@Injectable()
export class NamedBodiesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The body that each text stands for, in its order; null where none is known.
   * @param period number of the study period in which they are meant; null for the latest that bore the name
   */
  async named(texts: readonly string[], period: string | null): Promise<(KnownBody | null)[]> {
    if (texts.length === 0) return [];
    const rows: (KnownBody | { id: null })[] = await this.transactions.manager.query(NAMED, [
      texts.map(bodyKey),
      period,
    ]);
    return rows.map((row) => (row.id === null ? null : row));
  }

  /** Number of the study period of a label; null where there is none. */
  async periodLabelled(label: string): Promise<string | null> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      'select id::text from study_period where label = $1',
      [studyPeriodLabel(label)],
    );
    return row?.id ?? null;
  }

  /** Number of the study period of a day (`YYYY-MM-DD`); null where none is known. */
  async periodOn(day: string): Promise<string | null> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `select id::text from study_period where starts_on <= $1::date and coalesce(ends_on, 'infinity') >= $1::date order by starts_on desc limit 1`,
      [day],
    );
    return row?.id ?? null;
  }
}
