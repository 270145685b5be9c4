/** SQL: what the rights to the items `$1` (bigint[]) depend on, in the shape of `Concern`, with the `id` of each. */
export const CONCERNS_OF_ITEMS = `with recursive continued as (
    select i.id as item, i.body_id as id from work_item i where i.id = any($1::bigint[])
    union select l.work_item_id, l.body_id from life_cycle l where l.work_item_id = any($1::bigint[])
    union select c.item, r.from_id from continued c join body_relation r on r.to_id = c.id
      and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES'))
  select i.id::text as id, i.ref as name,
    array(select distinct above.id::text from continued c join body b on b.id = c.id cross join lateral unnest(b.lineage || b.id) as above(id)
      where c.item = i.id) as "bodyIds",
    array(with recursive former as (
        select b as id from unnest(array[i.body_id]) b
        union select r.to_id from former f join body_relation r on r.from_id = f.id and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES'))
      select distinct above.id::text from former f join body b on b.id = f.id cross join lateral unnest(b.lineage || b.id) as above(id)) as "formerBodyIds",
    array(select j.from_id::text from continued c join body_relation j on j.to_id = c.id and j.type = 'COMPOSED_OF' where c.item = i.id
      union select w.body_id::text from body_work w where w.work_item_id = i.id) as "jointGroupIds",
    array(select e.person_id::text from editor e where e.work_item_id = i.id and e.valid_to is null) as "editorIds"
  from work_item i where i.id = any($1::bigint[])`;
