import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { DataTable } from '../../parts/data-table';
import { FilterField } from '../../parts/filter-field';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { HygieneList, type HygieneListQuery } from './hygiene.operations';
import { RULES } from './search';

const route = getRouteApi('/hygiene');

type Report = HygieneListQuery['hygiene'];
type Finding = Report['nodes'][number];

/** Odd facts, with the rule that found each: reported, never put right silently. */
export function HygienePage() {
  const t = useT();
  const { body, rule, after } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useApi(HygieneList, { bodies: body ?? null, rules: rule ? [rule] : null, after: after ?? null });
  const total = query.data?.hygiene.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader title={t('hygiene.title')} counts={total !== undefined && t('hygiene.count', { count: total })}>
        <Filters report={query.data?.hygiene} />
      </PageHeader>
      <Loaded query={query}>
        {({ hygiene }) => (
          <>
            {hygiene.nodes.length === 0 ? <Empty title={t('hygiene.none')} /> : <Findings report={hygiene} />}
            {hygiene.pageInfo.hasNextPage && (
              <Button
                onPress={() =>
                  navigate({ search: (before) => ({ ...before, after: hygiene.pageInfo.endCursor ?? undefined }) })
                }
              >
                {t('hygiene.next')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Filters({ report }: { readonly report: Report | undefined }) {
  const t = useT();
  const word = useWord();
  const { body, rule } = route.useSearch();
  const navigate = route.useNavigate();
  const counted = (name: string) => report?.counts.find((each) => each.rule === name)?.count;
  return (
    <>
      <FilterField
        label={t('hygiene.bodies')}
        value={body?.join(', ') ?? ''}
        onChange={(text) => {
          const bodies = text.split(',').flatMap((each) => each.trim() || []);
          void navigate({ search: { body: bodies.length > 0 ? bodies : undefined, rule }, replace: true });
        }}
      />
      <Choice
        label={t('hygiene.rule')}
        value={rule ?? ''}
        onChange={(name) => {
          const known = RULES.find((each) => each === name);
          void navigate({ search: { body, rule: known } });
        }}
        options={[
          { value: '', label: t('hygiene.all') },
          ...RULES.map((value) => {
            const count = counted(value);
            const name = word('HygieneRule', value);
            return { value, label: count === undefined ? name : t('hygiene.ruleCount', { rule: name, count }) };
          }),
        ]}
      />
    </>
  );
}

function Findings({ report }: { readonly report: Report }) {
  const t = useT();
  const word = useWord();
  return (
    <DataTable
      caption={t('hygiene.title')}
      rows={report.nodes}
      rowKey={(finding) => `${finding.rule} ${aboutOf(finding)} ${finding.message}`}
      columns={[
        { key: 'item', label: t('hygiene.about'), isHeader: true, cell: (finding) => <About finding={finding} /> },
        {
          key: 'rule',
          label: t('hygiene.rule'),
          cell: ({ rule }) => (
            <span title={report.counts.find((each) => each.rule === rule)?.meaning}>{word('HygieneRule', rule)}</span>
          ),
        },
        {
          key: 'message',
          label: t('hygiene.finding'),
          cell: ({ message, explained, facts }) => (
            <>
              <Words>{message}</Words>
              {explained && <p className="counts">{t('hygiene.explained', { words: explained })}</p>}
              {facts.length > 0 && (
                <ul className="lines">
                  {facts.map(({ text, source }) => (
                    <li key={text}>
                      <Words>{text}</Words> <cite className="counts">{source.citation}</cite>
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

const aboutOf = ({ workItem, letter, statement }: Finding): string =>
  workItem?.id ?? letter?.key ?? statement?.ref ?? '';

/** What is odd: a text, a letter, or a statement. */
function About({ finding: { workItem, letter, statement } }: { readonly finding: Finding }) {
  if (workItem) return <ItemLink item={workItem} />;
  return <Ref>{letter?.ref ?? statement?.ref ?? ''}</Ref>;
}
