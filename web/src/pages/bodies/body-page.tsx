import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '../../api/errors';
import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { BodyStatusChip } from '../../parts/body-status';
import { BodyTrail } from '../../parts/body-trail';
import { Anchors } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { type BodyPageQuery as Answer, BodyPage as BodyPageQuery } from './body.operations';
import { BodySide } from './body-side';
import { Continuity, Periods } from './continuity';
import { HealthStrip } from './health-strip';
import { ItemsCard } from './items-card';
import { LifetimeBar } from './lifetime-bar';
import { Offices } from './offices';
import { Traffic } from './traffic';
import './body.css';

const route = getRouteApi('/bodies/$id');
export type Body = NonNullable<Answer['body']>;

/** A body of one study period, by its notation in any spelling, or by its number here as calendars and feeds name it. */
export function BodyPage() {
  const t = useT();
  const { id } = route.useParams();
  const { period } = route.useSearch();
  const query = useApi(BodyPageQuery, /^\d+$/.test(id) ? { id } : { ref: id, studyPeriod: period ?? null });
  const body = query.data?.body;
  const isUnknown = query.error instanceof ApiError && query.error.code === 'NOT_FOUND';
  return (
    <>
      <PageHeader
        title={body ? `${body.ref} ${body.name ?? ''}`.trim() : id}
        heading={body && <Heading body={body} />}
        trail={body ? <BodyTrail path={body.path.slice(0, -1)} others={body.parents.slice(1)} /> : null}
        chip={body && <BodyStatusChip status={body.status} />}
        counts={body?.studyPeriod?.label}
      >
        {body && <Periods body={body} />}
      </PageHeader>
      {isUnknown ? (
        <Empty title={t('groups.notFound', { id })} />
      ) : (
        <Loaded query={query}>{({ body: found }) => found && <Parts key={found.id} body={found} />}</Loaded>
      )}
    </>
  );
}

const Heading = ({ body: { ref, name } }: { readonly body: Body }) => (
  <>
    <Ref>{ref}</Ref> {name && <Words>{name}</Words>}
  </>
);

function Parts({ body }: { readonly body: Body }) {
  const t = useT();
  return (
    <div className="page-body page-beside">
      <div className="page-main">
        <Continuity body={body} />
        <HealthStrip body={body} />
        <LifetimeBar body={body} />
        <Anchors
          label={t('groups.parts')}
          parts={[
            { id: 'items', label: t('groups.items') },
            { id: 'officers', label: t('groups.officers') },
            { id: 'liaisons', label: t('groups.liaisons') },
            { id: 'meetings', label: t('groups.meetings') },
          ]}
        />
        <ItemsCard body={body} />
        <Offices body={body} />
        <Traffic body={body} />
      </div>
      <BodySide body={body} />
    </div>
  );
}
