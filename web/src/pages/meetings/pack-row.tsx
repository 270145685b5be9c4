import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, CircleHelp, type LucideIcon } from 'lucide-react';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { ItemLink } from '../../parts/item-link';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import type { MeetingPackOfQuery } from './meetings.operations';

type Row = MeetingPackOfQuery['meetingPack']['lists'][number]['rows'][number];
type Standing = NonNullable<Row['standing']>;

/** What stands in a list, and why. */
export function PackRow({ row }: { readonly row: Row }) {
  return (
    <li className="meetings-row">
      <div className="meetings-row-what">
        <Subject row={row} />
        {row.standing && <StandingChip standing={row.standing} />}
      </div>
      <Slip row={row} />
      <ul className="meetings-why">
        {row.why.map(({ rule, words, clause }) => (
          <li key={rule + words}>
            <Words>{words}</Words> {clause && <bdi className="clause">{clause}</bdi>}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Subject({
  row: { name, workItem, statement, addressee, body, meeting, appointment, milestone, others },
}: {
  readonly row: Row;
}) {
  const word = useWord();
  return (
    <span>
      {workItem && (
        <>
          <ItemLink item={{ id: workItem.id, ref: name ?? workItem.ref }} />{' '}
          {workItem.title && <Words>{workItem.title}</Words>} <BodyLink body={workItem.body} />
        </>
      )}
      {!workItem && name && <Ref>{name}</Ref>}
      {statement && (
        <>
          <Link to="/liaison" search={{ sel: statement.id }} className="ref-link">
            <Ref>{statement.ref}</Ref>
          </Link>{' '}
          {statement.title && <Words>{statement.title}</Words>}
        </>
      )}
      {addressee && (
        <>
          {' · '}
          <Words>{addressee.text}</Words> {addressee.deadline && <PartialDate value={addressee.deadline} />}
        </>
      )}
      {meeting && (
        <>
          <Link to="/meetings/$id" params={{ id: meeting.key }}>
            <Words>{meeting.title ?? meeting.key}</Words>
          </Link>{' '}
          {meeting.starts && <PartialDate value={meeting.starts} />}
        </>
      )}
      {appointment && (
        <>
          {word('AppointmentRole', appointment.role)} <BodyLink body={appointment.body} />{' '}
          {appointment.person && <Words>{appointment.person.name}</Words>}
        </>
      )}
      {body && !appointment && (
        <>
          <BodyLink body={body} /> {body.name && <Words>{body.name}</Words>}
        </>
      )}
      {milestone && <span className="meetings-tag">{word('TargetEvent', milestone)}</span>}
      {others.map((other) => (
        <ItemLink key={other.id} item={other} />
      ))}
    </span>
  );
}

const SIGNS: Readonly<Record<Standing, LucideIcon>> = {
  DECIDED: CircleCheck,
  PLANNED: CircleDashed,
  POSSIBLE: CircleHelp,
};

/** How sure it is: icon and word. */
function StandingChip({ standing }: { readonly standing: Standing }) {
  const t = useT();
  const Icon = SIGNS[standing];
  const words = { DECIDED: t('meetings.decided'), PLANNED: t('meetings.planned'), POSSIBLE: t('meetings.possible') };
  return (
    <span className={standing === 'DECIDED' ? 'chip chip-good' : 'chip'}>
      <Icon aria-hidden="true" />
      {words[standing]}
    </span>
  );
}

/** From which target to which it moved, and by how much where that can be told. */
function Slip({ row: { slip } }: { readonly row: Row }) {
  const t = useT();
  const rich = useRich();
  if (!slip) return null;
  return (
    <p className="late">
      {rich('meetings.slipped', { from: <Words>{slip.from}</Words>, to: <Words>{slip.to}</Words> })}{' '}
      {slip.months !== null && t('meetings.slippedMonths', { months: slip.months })}
    </p>
  );
}
