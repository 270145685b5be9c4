import * as v from 'valibot';
import { MEETING_TYPES } from './search';
import type { MeetingInput, MeetingToReviseQuery } from './writing.operations';

/** How far a meeting is; one that is cancelled is so by an operation of its own. */
export const STATES = ['PLANNED', 'CONVENED', 'HELD'] as const;
export const MODES = ['PHYSICAL', 'PHYSICAL_WITH_REMOTE', 'VIRTUAL', 'CORRESPONDENCE'] as const;

const text = v.string();

/** A meeting as it stands in the form: every field a text, empty where nothing is said. */
export const formShape = v.object({
  type: v.picklist([...MEETING_TYPES, '']),
  state: v.picklist([...STATES, '']),
  mode: v.picklist([...MODES, '']),
  body: text,
  /** Others that take part, with commas between them. */
  bodies: text,
  title: text,
  starts: text,
  ends: text,
  opensAt: text,
  closesAt: text,
  timeZone: text,
  place: text,
  languages: text,
  languageHelp: text,
  openTo: text,
  registration: text,
  documentRules: text,
  webPage: text,
  note: text,
});
export type MeetingState = v.InferOutput<typeof formShape>;

export const EMPTY: MeetingState = {
  type: '',
  state: 'PLANNED',
  mode: '',
  body: '',
  bodies: '',
  title: '',
  starts: '',
  ends: '',
  opensAt: '',
  closesAt: '',
  timeZone: '',
  place: '',
  languages: '',
  languageHelp: '',
  openTo: '',
  registration: '',
  documentRules: '',
  webPage: '',
  note: '',
};

const told = (value: string | null): string => value ?? '';

/** A meeting that is recorded already. */
export function formOfMeeting(meeting: NonNullable<MeetingToReviseQuery['meeting']>): MeetingState {
  return {
    type: meeting.type,
    state: STATES.find((each) => each === meeting.state) ?? '',
    mode: meeting.mode ?? '',
    body: meeting.body.ref,
    bodies: meeting.bodies.map(({ ref }) => ref).join(', '),
    title: told(meeting.title),
    starts: told(meeting.starts),
    ends: told(meeting.ends),
    opensAt: told(meeting.opensAt),
    closesAt: told(meeting.closesAt),
    timeZone: told(meeting.timeZone),
    place: told(meeting.place),
    languages: meeting.languages.join(', '),
    languageHelp: told(meeting.languageHelp),
    openTo: told(meeting.openTo),
    registration: told(meeting.registration),
    documentRules: told(meeting.documentRules),
    webPage: told(meeting.webPage),
    note: told(meeting.note),
  };
}

const said = (value: string): string | null => value.trim() || null;
const several = (value: string): string[] =>
  value
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean);

/** The fields as the API takes them, each by its name. */
function fieldsOf(form: MeetingState): MeetingInput {
  const { type, state, mode } = form;
  return {
    ...(type && { type }),
    ...(state && { state }),
    mode: mode || null,
    body: said(form.body),
    bodies: several(form.bodies),
    title: said(form.title),
    starts: said(form.starts),
    ends: said(form.ends),
    opensAt: said(form.opensAt),
    closesAt: said(form.closesAt),
    timeZone: said(form.timeZone),
    place: said(form.place),
    languages: several(form.languages),
    languageHelp: said(form.languageHelp),
    openTo: said(form.openTo),
    registration: said(form.registration),
    documentRules: said(form.documentRules),
    webPage: said(form.webPage),
    note: said(form.note),
  };
}

/** What is sent of the form: only what differs from what was there before, so that nothing else is written anew. */
export function inputOf(form: MeetingState, before: MeetingState): MeetingInput {
  const fields = Object.entries(fieldsOf(form));
  const changed = new Set(
    Object.entries(form).flatMap(([name, value]) => (hasOther(before, name, value) ? [name] : [])),
  );
  return Object.fromEntries(fields.filter(([name]) => changed.has(name)));
}

const hasOther = (before: MeetingState, name: string, value: string): boolean =>
  Object.entries(before).some(([other, earlier]) => other === name && earlier !== value);
