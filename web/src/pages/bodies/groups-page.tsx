import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';
import { FilterField } from '../../parts/filter-field';
import { PageHeader } from '../../parts/page-header';
import { Empty, Loaded } from '../../parts/states';
import { type GroupTreeQuery as Answer, GroupTree as GroupTreeQuery } from './bodies.operations';
import { FoundBodies } from './found-bodies';
import { GroupTree } from './group-tree';
import { STATUSES, TYPES } from './search';
import { fitting } from './tree';
import './bodies.css';

const route = getRouteApi('/groups');

/** The bodies: organizations, groups, working parties, Questions. */
export function GroupsPage() {
  const t = useT();
  const { within, q } = route.useSearch();
  const query = useApi(GroupTreeQuery, { within: within ?? null });
  const wanted = useWanted(query.data);
  const count = query.data?.bodies.nodes.filter(({ studyPeriod, type, status }) =>
    wanted.fits(studyPeriod, type, status),
  );
  return (
    <>
      <PageHeader title={t('groups.title')} counts={q || !count ? null : t('groups.count', { count: count.length })}>
        <Filters periods={query.data?.studyPeriods ?? []} />
      </PageHeader>
      <Loaded query={query}>
        {({ bodies }) => {
          if (q) return <FoundBodies key={q} text={q} bodies={bodies.nodes} />;
          const kept = fitting(bodies.nodes, wanted);
          if (kept.size === 0) return <Empty title={t('groups.none')} />;
          return <GroupTree bodies={bodies.nodes} kept={kept} isNarrow={Boolean(wanted.type ?? wanted.status)} />;
        }}
      </Loaded>
    </>
  );
}

/** What the address asks for; the latest study period where it names none. */
function useWanted(data: Answer | undefined) {
  const { period: asked, type, status } = route.useSearch();
  const latest = data?.studyPeriods.at(-1)?.label ?? null;
  const period = asked === 'all' ? null : (asked ?? latest);
  const fits = (of: { readonly label: string } | null, kind: string, state: string) =>
    (period === null || !of || of.label === period) && (!type || kind === type) && (!status || state === status);
  return { period, type, status, fits };
}

function Filters({ periods }: { readonly periods: Answer['studyPeriods'] }) {
  const t = useT();
  const word = useWord();
  const { q, period, type, status } = route.useSearch();
  const navigate = route.useNavigate();
  const find = useCallback(
    (text: string) => void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true }),
    [navigate],
  );
  const labels = periods.map(({ label }) => label).reverse();
  return (
    <>
      <FilterField label={t('groups.find')} value={q ?? ''} onChange={find} />
      <Choice
        label={t('groups.period')}
        value={period ?? labels[0] ?? ''}
        options={[...labels.map((label) => ({ value: label, label })), { value: 'all', label: t('groups.allPeriods') }]}
        onChange={(chosen) =>
          void navigate({ search: (now) => ({ ...now, period: chosen === labels[0] ? undefined : chosen }) })
        }
      />
      <Choice
        label={t('groups.type')}
        value={type ?? ''}
        options={[
          { value: '', label: t('groups.any') },
          ...TYPES.map((value) => ({ value, label: word('BodyType', value) })),
        ]}
        onChange={(chosen) => void navigate({ search: (now) => ({ ...now, type: chosen || undefined }) })}
      />
      <Choice
        label={t('groups.status')}
        value={status ?? ''}
        options={[
          { value: '', label: t('groups.any') },
          ...STATUSES.map((value) => ({ value, label: word('BodyStatus', value) })),
        ]}
        onChange={(chosen) => void navigate({ search: (now) => ({ ...now, status: chosen || undefined }) })}
      />
    </>
  );
}
