import { ArrowRight } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { BodyStatusChip } from '../../parts/body-status';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import {
  type FoundBodiesQuery as Answer,
  FoundBodies as FoundBodiesQuery,
  type GroupTreeQuery,
} from './bodies.operations';
import { named } from './tree';

type Body = GroupTreeQuery['bodies']['nodes'][number];
type Hit = NonNullable<Answer['search'][number]['body']>;

/** Bodies of every study period that are or were called so, with what has become of them. */
export function FoundBodies({ text, bodies }: { readonly text: string; readonly bodies: readonly Body[] }) {
  const query = useApi(FoundBodiesQuery, { text });
  return <Loaded query={query}>{({ search }) => <Found text={text} bodies={bodies} hits={search} />}</Loaded>;
}

interface Props {
  readonly text: string;
  readonly bodies: readonly Body[];
  readonly hits: Answer['search'];
}

function Found({ text, bodies, hits }: Props) {
  const t = useT();
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const found = new Map<string, { body: Body; hit: Hit | null }>();
  for (const { body: hit } of hits) {
    const body = hit && byId.get(hit.id);
    if (body) found.set(body.id, { body, hit });
  }
  for (const body of named(bodies, text)) if (!found.has(body.id)) found.set(body.id, { body, hit: null });
  if (found.size === 0) return <Empty title={t('groups.none')} />;
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('groups.count', { count: found.size })}
      </p>
      <ul aria-label={t('groups.found')}>
        {[...found.values()].map(({ body, hit }) => (
          <FoundBody key={body.id} body={body} hit={hit} />
        ))}
      </ul>
    </>
  );
}

function FoundBody({ body, hit }: { readonly body: Body; readonly hit: Hit | null }) {
  const word = useWord();
  const rich = useRich();
  const latest = hit?.continuity.at(-1);
  return (
    <li className="bodies-found-line">
      <div>
        <BodyLink body={body} /> {body.name && <Words>{body.name}</Words>}
        {latest && latest.id !== body.id && (
          <p className="bodies-becomes">
            <ArrowRight className="mirrored" aria-hidden="true" />
            {rich('groups.nowIs', { body: <BodyLink body={latest} />, period: latest.studyPeriod?.label ?? '' })}
          </p>
        )}
      </div>
      <span className="bodies-row-type">{word('BodyType', body.type)}</span>
      <span className="bodies-row-period">{body.studyPeriod && <bdi dir="ltr">{body.studyPeriod.label}</bdi>}</span>
      <span>
        <BodyStatusChip status={body.status} />
      </span>
    </li>
  );
}
