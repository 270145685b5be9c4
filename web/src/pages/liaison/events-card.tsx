import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import type { Statement } from './statement-pane';

type Event = Statement['events'][number];

/** The API names states of both sides in one field, as text. */
const ADDRESSEE_STATES: Readonly<Record<string, Enums['AddresseeState']>> = {
  UNSENT: 'UNSENT',
  SENT: 'SENT',
  RECEIVED: 'RECEIVED',
  ALLOCATED: 'ALLOCATED',
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  NOTED: 'NOTED',
  REPLIED: 'REPLIED',
  NIL_RETURN: 'NIL_RETURN',
  DECLINED: 'DECLINED',
  CLOSED: 'CLOSED',
};
const STATEMENT_STATES: Readonly<Record<string, Enums['StatementState']>> = {
  DRAFT: 'DRAFT',
  READY: 'READY',
  APPROVED: 'APPROVED',
  SENT: 'SENT',
  DROPPED: 'DROPPED',
};

/** Every step that was taken, the latest first, with what said so. */
export function EventsCard({ statement: { events } }: { readonly statement: Statement }) {
  const t = useT();
  if (events.length === 0) return null;
  return (
    <Card title={t('liaison.events')}>
      <ol className="liaison-events">
        {[...events].reverse().map((event) => (
          <li key={event.id}>
            <PartialDate value={event.happened} />
            <span>
              {event.addressee && (
                <>
                  <Words>{event.addressee.text}</Words>:{' '}
                </>
              )}
              <StateOf event={event} />
              {event.words && (
                <>
                  {' · '}
                  <Words>{event.words}</Words>
                </>
              )}
              <span className="liaison-under">
                {' · '}
                <Words>{event.source.citation}</Words>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function StateOf({ event: { addressee, state } }: { readonly event: Event }) {
  const word = useWord();
  const ofAddressee = ADDRESSEE_STATES[state];
  const ofStatement = STATEMENT_STATES[state];
  if (addressee && ofAddressee) return <b>{word('AddresseeState', ofAddressee)}</b>;
  return <b>{ofStatement ? word('StatementState', ofStatement) : state}</b>;
}
