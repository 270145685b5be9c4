import { Link } from '@tanstack/react-router';
import { ArrowRight, History } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { BodyPeriods } from './bodies.operations';
import type { Body } from './body-page';

interface OfPeriod {
  readonly id: string;
  readonly ref: string;
  readonly studyPeriod: { readonly label: string } | null;
}

/** The same body in every study period: as it continued, and under the same notation. */
export function Periods({ body }: { readonly body: Body }) {
  const t = useT();
  const { data } = useApi(BodyPeriods, { ref: body.ref, type: body.type });
  const same = data?.bodies.nodes.filter(({ ref }) => ref === body.ref) ?? [];
  const all = new Map<string, OfPeriod>([...body.continuity, ...same].map((each) => [each.id, each]));
  const periods = [...all.values()]
    .filter(({ studyPeriod }) => studyPeriod)
    .sort((one, other) => (one.studyPeriod?.label ?? '').localeCompare(other.studyPeriod?.label ?? ''));
  if (!body.studyPeriod || periods.length < 2) return null;
  return (
    <nav className="bodies-periods" aria-label={t('groups.period')}>
      {periods.map(({ id, ref, studyPeriod }) => (
        <Link
          key={id}
          to="/bodies/$id"
          params={{ id: ref }}
          search={{ period: studyPeriod?.label }}
          className={id === body.id ? 'bodies-period bodies-period-now' : 'bodies-period'}
          // The router marks links by their address; a number in it is an address too.
          aria-current={id === body.id ? 'page' : undefined}
        >
          <bdi dir="ltr">{studyPeriod?.label}</bdi>
          {ref !== body.ref && <Ref>{ref}</Ref>}
        </Link>
      ))}
    </nav>
  );
}

/** What it was before and what it has become, one step each way, in words. */
export function Continuity({ body }: { readonly body: Body }) {
  const rich = useRich();
  const place = body.continuity.findIndex(({ id }) => id === body.id);
  const before = body.continuity.slice(0, place).filter(({ ref }) => ref !== body.ref);
  const after = body.continuity.slice(place + 1);
  const latest = after.at(-1);
  if (before.length === 0 && !latest) return null;
  return (
    <ul className="bodies-continuity">
      {before.map((each) => (
        <li key={each.id}>
          <History aria-hidden="true" />
          <span>{rich('groups.was', { body: <BodyLink body={each} />, period: each.studyPeriod?.label ?? '' })}</span>
        </li>
      ))}
      {latest && (
        <li>
          <ArrowRight className="mirrored" aria-hidden="true" />
          <span>
            {rich('groups.continuesAs', { body: <BodyLink body={latest} />, period: latest.studyPeriod?.label ?? '' })}
          </span>
        </li>
      )}
    </ul>
  );
}

/** Every relation to other bodies, with what is known of it. */
export function Relations({ body }: { readonly body: Body }) {
  const word = useWord();
  const t = useT();
  return (
    <ul className="lines">
      {body.relations.map(({ id, type, part, since, note, toText, from, to }) => {
        const isBack = from.id !== body.id;
        const other = isBack ? from : to;
        return (
          <li key={id}>
            <span className="bodies-quiet">
              {isBack ? t('groups.by', { what: word('BodyRelationType', type) }) : word('BodyRelationType', type)}
            </span>{' '}
            {other ? <BodyLink body={other} /> : toText && <Words>{toText}</Words>}{' '}
            {other?.studyPeriod && <bdi dir="ltr">{other.studyPeriod.label}</bdi>} {part && t('groups.inPart')}{' '}
            {since && <PartialDate value={since} />}
            {note && (
              <p className="bodies-note">
                <Words>{note}</Words>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
