import { Link } from '@tanstack/react-router';
import { Clock3 } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { LocalLink } from '../../parts/local-link';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { BodyTraffic, type BodyTrafficQuery } from './bodies.operations';
import type { Body } from './body-page';

type Statement = NonNullable<BodyTrafficQuery['body']>['liaisons'][number];

/** Its liaison statements and its meetings. */
export function Traffic({ body }: { readonly body: Body }) {
  const query = useApi(BodyTraffic, { id: body.id, ref: body.ref });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={6} />}>
      {({ body: found, meetings }) => (
        <>
          <Liaisons statements={found?.liaisons ?? []} of={body.ref} />
          <Meetings meetings={meetings} of={body.ref} />
        </>
      )}
    </Loaded>
  );
}

function Liaisons({ statements, of }: { readonly statements: readonly Statement[]; readonly of: string }) {
  const t = useT();
  return (
    <Card
      id="liaisons"
      title={t('groups.liaisons')}
      aside={<LocalLink href={`/liaison?body=${encodeURIComponent(of)}`}>{t('groups.toDesk')}</LocalLink>}
    >
      {statements.length === 0 && <p className="bodies-quiet">{t('groups.noLiaisons')}</p>}
      <ul className="bodies-items">
        {statements.map((statement) => (
          <StatementLine key={statement.id} statement={statement} />
        ))}
      </ul>
    </Card>
  );
}

function StatementLine({
  statement: { id, ref, title, sent, dated, issuer, addressees },
}: {
  readonly statement: Statement;
}) {
  const t = useT();
  const rich = useRich();
  const overdue = addressees.filter(({ isOverdue }) => isOverdue).length;
  const [first, ...others] = addressees;
  return (
    <li className="bodies-item">
      <span className="bodies-item-name">
        <Link to="/liaison" search={{ sel: id }} className="ref-link">
          <Ref>{ref}</Ref>
        </Link>{' '}
        {title && <Words>{title}</Words>}
        <span className="bodies-item-facts">
          <span>
            {rich('groups.fromToBodies', {
              from: <Ref>{issuer?.ref ?? '—'}</Ref>,
              to: <Words>{first?.body?.ref ?? first?.text ?? '—'}</Words>,
              others: others.length,
            })}
          </span>
          {overdue > 0 && (
            <span className="late">
              <Clock3 aria-hidden="true" /> {t('groups.overdueAddressees', { count: overdue })}
            </span>
          )}
        </span>
      </span>
      <span className="bodies-item-target">
        <PartialDate value={sent ?? dated} />
      </span>
    </li>
  );
}

function Meetings({ meetings, of }: { readonly meetings: BodyTrafficQuery['meetings']; readonly of: string }) {
  const t = useT();
  const word = useWord();
  return (
    <Card
      id="meetings"
      title={t('groups.meetings')}
      aside={
        <Link to="/meetings" search={{ body: of }}>
          {t('groups.allMeetings')}
        </Link>
      }
    >
      {meetings.nodes.length === 0 && <p className="bodies-quiet">{t('groups.noMeetings')}</p>}
      <ul className="bodies-items">
        {meetings.nodes.map(({ id, key, title, type, state, starts, ends, place, mode }) => (
          <li key={id} className="bodies-item">
            <span className="bodies-item-name">
              <Link to="/meetings/$id" params={{ id: key }} className="ref-link">
                <Words>{title ?? key}</Words>
              </Link>
              <span className="bodies-item-facts">
                <span>{word('MeetingType', type)}</span>
                <span>{word('MeetingState', state)}</span>
                {place ? <Words>{place}</Words> : mode && word('MeetingMode', mode)}
              </span>
            </span>
            <span className="bodies-item-target">
              <span>
                <PartialDate value={starts} />
                {ends && ends !== starts && (
                  <>
                    {' – '}
                    <PartialDate value={ends} />
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
