import { CalendarPlus, Rss } from 'lucide-react';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Address, Source } from '../../parts/source';
import type { Body } from './body-page';
import { Relations } from './continuity';

/** What it is, to whom it belongs and what belongs to it, where more is to be found. */
export function BodySide({ body }: { readonly body: Body }) {
  const t = useT();
  return (
    <aside className="bodies-side" aria-label={t('groups.facts')}>
      <Identity body={body} />
      <Card title={t('groups.follow')}>
        <ul className="lines">
          <li>
            <a href={body.calendarUrl} className="bodies-follow">
              <CalendarPlus aria-hidden="true" /> {t('groups.calendar')}
            </a>
          </li>
          <li>
            <a href={body.feedUrl} className="bodies-follow">
              <Rss aria-hidden="true" /> {t('groups.feed')}
            </a>
          </li>
        </ul>
      </Card>
      {body.children.length > 0 && <Children body={body} />}
      {body.relations.length > 0 && (
        <Card title={t('groups.relations')}>
          <Relations body={body} />
        </Card>
      )}
      {body.links.length > 0 && <Links body={body} />}
    </aside>
  );
}

function Identity({ body }: { readonly body: Body }) {
  const t = useT();
  const word = useWord();
  const { parents, names } = body;
  const facts = [
    { label: t('groups.type'), value: word('BodyType', body.type) },
    {
      label: t('groups.parents', { count: parents.length }),
      value: parents.length === 0 ? '—' : <Bodies bodies={parents} />,
    },
    { label: t('groups.period'), value: body.studyPeriod && <bdi dir="ltr">{body.studyPeriod.label}</bdi> },
    { label: t('groups.established'), value: body.established && <PartialDate value={body.established} isLong /> },
    { label: t('groups.establishedBy'), value: body.establishedBy && <Words>{body.establishedBy}</Words> },
    { label: t('groups.ended'), value: body.ended && <PartialDate value={body.ended} isLong /> },
    { label: t('groups.procedure'), value: body.procedure && <Words>{body.procedure}</Words> },
    { label: t('groups.page'), value: body.webPage && <Address uri={body.webPage} /> },
    { label: t('groups.names'), value: names.length > 0 && <Names names={names} /> },
    { label: t('groups.summary'), value: body.summary && <Words>{body.summary}</Words> },
    { label: t('groups.note'), value: body.note && <Words>{body.note}</Words> },
    { label: t('groups.source'), value: <Source source={body.source} /> },
  ];
  return (
    <Card title={t('groups.facts')}>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Card>
  );
}

const Bodies = ({ bodies }: { readonly bodies: Body['parents'] }) => (
  <ul className="lines">
    {bodies.map((each) => (
      <li key={each.id}>
        <BodyLink body={each} /> {each.studyPeriod && <bdi dir="ltr">{each.studyPeriod.label}</bdi>}
      </li>
    ))}
  </ul>
);

const Names = ({ names }: { readonly names: Body['names'] }) => (
  <ul className="lines">
    {names.map(({ id, name, language, studyPeriod }) => (
      <li key={id}>
        <Words lang={language}>{name}</Words>{' '}
        {studyPeriod && (
          <bdi dir="ltr" className="bodies-quiet">
            {studyPeriod.label}
          </bdi>
        )}
      </li>
    ))}
  </ul>
);

/** What belongs to it, of the same study period first. */
function Children({ body }: { readonly body: Body }) {
  const t = useT();
  const labelOf = (child: Body['children'][number]) => child.studyPeriod?.label ?? '';
  const children = body.children.toSorted((one, other) => labelOf(other).localeCompare(labelOf(one)));
  return (
    <Card title={t('groups.children')} aside={<span className="bodies-count">{children.length}</span>}>
      <ul className="lines bodies-children">
        {children.map((child) => (
          <li key={child.id}>
            <BodyLink body={child} />{' '}
            {child.studyPeriod && (
              <bdi dir="ltr" className="bodies-quiet">
                {child.studyPeriod.label}
              </bdi>
            )}{' '}
            {child.name && <Words>{child.name}</Words>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Links({ body }: { readonly body: Body }) {
  const t = useT();
  const word = useWord();
  return (
    <Card title={t('groups.documents')}>
      <ul className="lines">
        {body.links.map(({ id, kind, address, note }) => (
          <li key={id}>
            <span className="bodies-quiet">{word('BodyLinkKind', kind)}</span> {address && <Address uri={address} />}{' '}
            {note && <Words>{note}</Words>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
