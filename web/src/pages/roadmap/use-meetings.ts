import { useMemo } from 'react';
import { useApi } from '../../api/use-api';
import { intervalOf } from './time';
import { RoadmapMeetings, type RoadmapMeetingsQuery } from './time.operations';

/** A meeting whose days are known at least to the year. */
export type DatedMeeting = RoadmapMeetingsQuery['meetings']['nodes'][number] & {
  /** First and last day that it may have. */
  readonly earliest: string;
  readonly latest: string;
};

/** The meetings of all bodies that have a date, oldest first; at most the 500 latest. */
export function useMeetings(): readonly DatedMeeting[] {
  const nodes = useApi(RoadmapMeetings).data?.meetings.nodes;
  return useMemo(
    () =>
      (nodes ?? [])
        .flatMap((meeting): DatedMeeting[] => {
          const starts = intervalOf(meeting.starts);
          if (!starts || meeting.state === 'CANCELLED') return [];
          return [{ ...meeting, earliest: starts.earliest, latest: intervalOf(meeting.ends)?.latest ?? starts.latest }];
        })
        .sort((a, b) => (a.earliest < b.earliest ? -1 : 1)),
    [nodes],
  );
}
