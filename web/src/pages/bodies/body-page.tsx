import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { type BodyPageQuery as Answer, BodyPage as BodyPageQuery } from './bodies.operations';

const route = getRouteApi('/bodies/$id');
type Body = NonNullable<Answer['body']>;

/** A body, by its notation in any spelling, of one study period. */
export function BodyPage() {
  const t = useT();
  const { id } = route.useParams();
  const { period } = route.useSearch();
  const query = useApi(BodyPageQuery, { ref: id, studyPeriod: period ?? null });
  const body = query.data?.body;
  return (
    <>
      <PageHeader
        title={body ? `${body.ref} ${body.name ?? ''}`.trim() : id}
        heading={
          body && (
            <>
              <Ref>{body.ref}</Ref> {body.name && <Words>{body.name}</Words>}
            </>
          )
        }
        counts={body?.studyPeriod?.label}
      />
      <Loaded query={query}>
        {({ body: found }) => (found ? <Parts body={found} /> : <Empty title={t('groups.notFound', { id })} />)}
      </Loaded>
    </>
  );
}

function Parts({ body }: { readonly body: Body }) {
  const t = useT();
  const word = useWord();
  return (
    <div className="page-body">
      <Card title={t('groups.facts')}>
        <Facts
          facts={[
            { label: t('groups.type'), value: word('BodyType', body.type) },
            { label: t('groups.status'), value: word('BodyStatus', body.status) },
            { label: t('groups.established'), value: <PartialDate value={body.established} isLong /> },
            { label: t('groups.ended'), value: <PartialDate value={body.ended} isLong /> },
            { label: t('groups.lifetime'), value: body.lifetime ?? '—' },
          ]}
        />
      </Card>
      {body.children.length > 0 && (
        <Card title={t('groups.children')}>
          <ul className="lines">
            {body.children.map((child) => (
              <li key={child.id}>
                <BodyLink body={child} /> {child.name && <Words>{child.name}</Words>} {child.studyPeriod?.label}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
