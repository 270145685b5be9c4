import { useQuery } from '@tanstack/react-query';
import { asked } from '../../../api/use-api';
import { useRich, useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { PartialDate } from '../../../parts/partial-date';
import { Ref } from '../../../parts/ref';
import { MeetingToCome } from './coming-meeting.operations';
import type { FormProps } from './form-props';
import { monthOf } from './meeting-words';

interface Props extends Pick<FormProps, 'item'> {
  /** Whose meeting, in any spelling. */
  readonly body: string;
  onTake(words: string): void;
}

/** When a body meets next, to take its month for the target: the words `next meeting` would mean another one later. */
export function ComingMeeting({ item, body, onTake }: Props) {
  const t = useT();
  const rich = useRich();
  const from = new Date().toISOString().slice(0, 10);
  const { data, isPending } = useQuery(asked(MeetingToCome, { body, from }));
  if (isPending) return null;
  const meeting = data?.meetings.nodes[0];
  const day = meeting?.ends ?? meeting?.starts;
  if (!meeting || !day)
    return <p className="item-unread">{rich('item.noMeetingToCome', { body: <Ref>{body}</Ref> })}</p>;
  const event = item.target ? SUFFIX[item.target.event] : undefined;
  const words = [monthOf(day), event].filter(Boolean).join(' ');
  return (
    <>
      <p>
        {rich('item.meetingToCome', {
          body: <Ref>{meeting.body.ref}</Ref>,
          starts: <PartialDate value={meeting.starts} />,
        })}
      </p>
      <Button onPress={() => onTake(words)}>{t('item.takeWords', { words })}</Button>
    </>
  );
}

/** The milestone of the target before, as work programmes word it. */
const SUFFIX: Readonly<Partial<Record<NonNullable<FormProps['item']['target']>['event'], string>>> = {
  CONSENT: 'for consent',
  DETERMINATION: 'for determination',
  APPROVAL: 'for approval',
  AGREEMENT: 'for agreement',
};
