import { HITS_TEXT } from './raw-search';

/** Functions of the client's own, the usual way to ask PostGraphile what tables and relations do not say. In a schema beside the project's. */
export const FUNCTIONS = `
  create schema if not exists bench;
  create table if not exists bench.hit (reason text, item bigint, body bigint, person bigint, rank float8);
  drop function if exists bench.search_hits;
  create function bench.search_hits(key text, document_key text, body text, person text, title text, whole text, begun text, last text, prefixed text, words text)
    returns setof bench.hit language sql stable as $$ ${HITS_TEXT} $$;
  create or replace function bench.item_of(key text, document_key text) returns public.work_item language sql stable as $$
    select i.* from work_item_identifier n join work_item i on i.id = n.work_item_id where n.key = $1 or n.document_key = $2
    order by n.key = $1 desc, array_position(array['APPROVED', 'IN_REVIEW', 'IN_DEVELOPMENT', 'PROPOSED', 'SUPERSEDED', 'WITHDRAWN'], i.maturity),
      i.status_order desc, i.id limit 1 $$`;

/** Relations that no foreign key tells of. */
export const TAGS = {
  version: 1,
  config: {
    class: {
      'public.work_item': {
        tags: { foreignKey: ['(target_id) references target (id)', '(sdo_id) references body (id)'] },
      },
      'bench.hit': {
        tags: {
          foreignKey: [
            '(item) references public.work_item (id)',
            '(body) references public.body (id)',
            '(person) references public.person (id)',
          ],
        },
      },
    },
  },
};
