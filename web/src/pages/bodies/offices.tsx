import { Link } from '@tanstack/react-router';
import { UserRound, UserRoundPlus } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { BodyOffices, type BodyOfficesQuery } from './bodies.operations';
import type { Body } from './body-page';
import { TermsOfReference } from './terms-of-reference';
import { Works } from './works';

export type Details = NonNullable<BodyOfficesQuery['body']>;
type Appointment = Details['appointments'][number];

/** Who holds and held an office, the texts it deals with, its terms of reference. */
export function Offices({ body }: { readonly body: Body }) {
  const query = useApi(BodyOffices, { id: body.id });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={4} />}>
      {({ body: details }) =>
        details && (
          <>
            <Works works={details.works} />
            <Officers appointments={details.appointments} />
            <TermsOfReference details={details} />
          </>
        )
      }
    </Loaded>
  );
}

function Officers({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const t = useT();
  const now = appointments.filter(({ validTo }) => !validTo);
  const past = appointments.filter(({ validTo }) => validTo);
  return (
    <Card id="officers" title={t('groups.officers')}>
      {appointments.length === 0 && <p className="bodies-quiet">{t('groups.noOfficers')}</p>}
      <ul className="bodies-officers">
        {now.map((appointment) => (
          <Officer key={appointment.id} appointment={appointment} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="bodies-stage">
          <summary>
            <h3>{t('groups.formerOfficers')}</h3>
            <span className="bodies-count">{past.length}</span>
          </summary>
          <ul className="bodies-officers">
            {past.map((appointment) => (
              <Officer key={appointment.id} appointment={appointment} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Officer({ appointment }: { readonly appointment: Appointment }) {
  const t = useT();
  const rich = useRich();
  const word = useWord();
  const { person, role, roleAsWritten, affiliation, isOpen, onBehalfOf, note } = appointment;
  const Icon = isOpen ? UserRoundPlus : UserRound;
  return (
    <li className={isOpen ? 'bodies-officer bodies-officer-open' : 'bodies-officer'}>
      <Icon aria-hidden="true" />
      <div>
        {person ? (
          <Link to="/people" search={{ person: person.id }} className="ref-link">
            <Words>{person.name}</Words>
          </Link>
        ) : (
          <b>{t('groups.openSlot')}</b>
        )}{' '}
        {word('AppointmentRole', role)}
        {onBehalfOf && <> {rich('groups.onBehalfOf', { body: <BodyLink body={onBehalfOf} /> })}</>}
        <p className="bodies-item-facts">
          {affiliation && <Words>{affiliation}</Words>}
          <Tenure appointment={appointment} />
          {roleAsWritten && <Words>{`“${roleAsWritten}”`}</Words>}
          {note && <Words>{note}</Words>}
        </p>
      </div>
    </li>
  );
}

/** From when to when, as far as it is known. */
function Tenure({ appointment: { validFrom, validTo, knownOn } }: { readonly appointment: Appointment }) {
  const rich = useRich();
  const from = <PartialDate value={validFrom} />;
  const to = <PartialDate value={validTo} />;
  if (validFrom && validTo) return <span>{rich('groups.fromTo', { from, to })}</span>;
  if (validFrom) return <span>{rich('groups.since', { day: from })}</span>;
  if (validTo) return <span>{rich('groups.until', { day: to })}</span>;
  return knownOn && <span>{rich('groups.knownOn', { day: <PartialDate value={knownOn} /> })}</span>;
}
