import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { LocalLink } from '../../parts/local-link';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { today } from '../roadmap/time';
import { ComingClocks, type ComingClocksQuery } from './notices.operations';

type Clock = ComingClocksQuery['clocks']['nodes'][number];

/** What falls due next and concerns the person: what a reminder would be about. */
export function ComingCard({ person }: { readonly person: string }) {
  const t = useT();
  const query = useApi(ComingClocks, { person, from: today() });
  return (
    <Card id="coming" title={t('notices.coming')}>
      <Loaded query={query} skeleton={<Skeleton rows={3} height={44} />}>
        {({ clocks: { nodes } }) =>
          nodes.length === 0 ? (
            <p className="notices-quiet">{t('notices.comingNone')}</p>
          ) : (
            <ol className="notices-coming">
              {nodes.map((clock) => (
                <Coming key={clock.key} clock={clock} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}

function Coming({ clock }: { readonly clock: Clock }) {
  const t = useT();
  const { title, words, dueOn, daysLeft, precision } = clock;
  const href = addressOf(clock);
  return (
    <li>
      {href ? (
        <LocalLink href={href}>
          <Words>{title}</Words>
        </LocalLink>
      ) : (
        <Words>{title}</Words>
      )}
      <p className="notices-quiet">
        <span className="notices-left">{t('notices.daysLeft', { count: daysLeft })}</span>{' '}
        {precision === 'DAY' ? <PartialDate value={dueOn} /> : <Words>{words}</Words>}
      </p>
    </li>
  );
}

/** The page of the narrowest thing that it is about, as in the mail. */
function addressOf({ workItem, statement, meeting, body }: Clock): string | null {
  if (statement) return `/liaison/${statement.id}`;
  if (meeting) return `/meetings/${meeting.id}`;
  if (workItem) return `/items/${workItem.id}`;
  return body && `/bodies/${encodeURIComponent(body.ref)}`;
}
