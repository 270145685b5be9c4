/** SQL: a letter `l` of the study period `p` in the shape of `RecordedLetter` of the comparison. */
export const LETTER_FACTS = `json_build_object('kind', l.kind, 'number', l.number, 'group', (select b.ref from body b where b.id = l.group_id),
    'studyPeriod', p.label, 'referenceCode', l.reference_code, 'subject', l.subject, 'issuedAsPrinted', l.issued_as_printed, 'place', l.place,
    'languages', l.languages, 'signatory', l.signatory,
    'recipients', array(select r.kind || ' ' || r.text from letter_recipient r where r.letter_id = l.id order by r.kind desc, r.position),
    'annexes', array(select a.title from letter_annex a where a.letter_id = l.id order by a.position),
    'refersTo', array(select coalesce(o.ref, split_part(k.to_text, ':', 1)) from letter_link k left join letter o on o.id = k.to_id where k.from_id = l.id order by k.id))`;

/** SQL: a meeting `m` of the body `b` in the shape of `RecordedMeeting` of the comparison. */
export const MEETING_FACTS = `json_build_object('type', m.type, 'body', b.ref, 'title', m.title, 'starts', m.starts, 'ends', m.ends, 'opensAt', m.opens_at,
    'closesAt', m.closes_at, 'timeZone', m.time_zone, 'place', m.place, 'mode', m.mode, 'languages', m.languages,
    'remoteParticipation', m.remote_participation, 'webPage', m.web_page,
    'statedDeadlines', coalesce((select json_agg(json_build_object('kind', d.kind, 'lastDay', d.last_day) order by d.last_day)
      from stated_deadline d where d.meeting_id = m.id), '[]'),
    'sessions', array(select concat(s.begins_at, '-', s.ends_at) from meeting_session s where s.meeting_id = m.id order by s.position),
    'agenda', array(select i.number from agenda_item i where i.meeting_id = m.id order by i.position))`;

/** SQL: the meetings `at` (int[]) with the body of the key `$2`, the first day `$3` and, where there are several, the type `$4`. */
export const MEETINGS_ANNOUNCED = `unnest($1::int[], $2::text[], $3::text[], $4::text[]) as given(at, key, starts, type)
    join body b on b.ref_key = given.key join meeting m on m.body_id = b.id and m.starts = given.starts`;

/** SQL: the study periods, the first first. */
export const STUDY_PERIODS =
  'select label, starts_on::text as "startsOn", ends_on::text as "endsOn" from study_period order by starts_on';
