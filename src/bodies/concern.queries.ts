/** SQL: the bodies `$1` (bigint[]) and those that continue them in a later study period, each with the body it started from (`root`). */
export const CONTINUED = `with recursive continued as (
    select b as root, b as id from unnest($1::bigint[]) b
    union select c.root, r.from_id from continued c join body_relation r on r.to_id = c.id
      and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES'))`;

/** SQL, to follow `CONTINUED`: for each root, the numbers of all bodies it belongs to, and of the joint groups composed of it. */
export const BODY_CONCERNS = `${CONTINUED}
  select c.root::text as id, (select named.ref from body named where named.id = c.root) as name, array_agg(distinct above.id::text) as "bodyIds",
    array(with recursive former as (
        select b as id from unnest(array[c.root]) b
        union select r.to_id from former f join body_relation r on r.from_id = f.id and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES'))
      select distinct above.id::text from former f join body b on b.id = f.id cross join lateral unnest(b.lineage || b.id) as above(id)) as "formerBodyIds",
    array(select distinct j.from_id::text from continued s join body_relation j on j.to_id = s.id and j.type = 'COMPOSED_OF' where s.root = c.root) as "jointGroupIds"
  from continued c join body b on b.id = c.id cross join lateral unnest(b.lineage || b.id) as above(id) group by c.root`;
