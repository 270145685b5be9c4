import type { Item, Side } from './item';

/** One stop on the way of a text: behind it, where it stands, or ahead. */
export interface Stage {
  readonly key: string;
  readonly place: 'done' | 'here' | 'ahead' | 'ended';
  /** The kind of event that led there, to be said in the language of the reader; else `label`, the word of the body. */
  readonly kind?: Item['statusEvents'][number]['kind'];
  readonly label: string;
  /** A partial date: of the event; for `here` since when. */
  readonly on: string | null;
  /** The planned time in the words of the source, where the target is meant for this stop. */
  readonly target?: string;
  /** Clause of the step that leads there. */
  readonly clause?: string;
}

/** Which events lead into the stop that a target is meant for. */
const REACHED_BY: Readonly<Record<string, readonly string[]>> = {
  CONSENT: ['CONSENT'],
  DETERMINATION: ['DETERMINE'],
  LAST_CALL: ['ANNOUNCE_LAST_CALL', 'RELAUNCH', 'START_LAST_CALL'],
  AGREEMENT: ['AGREE'],
  APPROVAL: ['APPROVE_WITHOUT_COMMENTS', 'APPROVE_AT_MEETING', 'APPROVE', 'APPROVE_WITH_CORRECTIONS'],
  PUBLICATION: ['PUBLISH'],
};
const ENDED: readonly string[] = ['WITHDRAWN', 'SUPERSEDED', 'DELETED'];

type Told = Pick<Item, 'maturity' | 'nativeStatus' | 'statusOn' | 'statusEvents' | 'target'>;

/**
 * The way of a text on one side: what happened, where it stands, what the process has ahead of it.
 * @param side null where what lies ahead is not asked for, as in the past
 * @param isOwner whether it is the side of the body that owns it: what happened there is in its status events, elsewhere in its steps
 */
export function stagesOf(item: Told, side: Side | null, isOwner: boolean): Stage[] {
  const done = isOwner || !side ? eventsOf(item) : stepsOf(side);
  const place = ENDED.includes(item.maturity) ? 'ended' : 'here';
  const last = done.at(-1);
  const here: Stage = {
    key: 'here',
    place,
    label: side?.label ?? item.nativeStatus ?? '',
    on: side?.since ?? (isOwner || !side ? (item.statusOn ?? null) : null),
  };
  const behind = last && isSame(last, here) ? done.slice(0, -1) : done;
  return [...behind.map(({ native: _, ...stage }) => stage), here, ...aheadOf(item, side)];
}

interface Done extends Stage {
  readonly native: string | null;
}

function eventsOf({ statusEvents }: Told): Done[] {
  return statusEvents.map(({ id, kind, happened, nativeStatus }) => ({
    key: id,
    place: 'done',
    kind,
    label: nativeStatus ?? '',
    native: nativeStatus ?? null,
    on: happened ?? null,
  }));
}

function stepsOf({ steps }: Side): Done[] {
  return steps.map(({ event, label, takenOn }) => ({
    key: `${event} ${takenOn} ${label}`,
    place: 'done',
    label,
    native: label,
    on: takenOn,
  }));
}

/** The last event is where it stands now, unless it only began the work: to register is not to draft. */
const isSame = (last: Done, here: Stage): boolean =>
  last.kind !== 'REGISTERED' && last.kind !== 'DRAFTED' && (last.native === here.label || last.on === here.on);

function aheadOf({ target }: Told, side: Side | null): Stage[] {
  const ahead = (side?.ahead ?? []).map(
    ({ state, label, event, clause }): Stage => ({
      key: `ahead ${state}`,
      place: 'ahead',
      label,
      on: null,
      clause,
      ...(target && REACHED_BY[target.event]?.includes(event) && { target: target.text }),
    }),
  );
  const isMeant = ahead.some((stage) => stage.target);
  const last = ahead.at(-1);
  // A target that says no milestone, or one that is not on this way, is at the end: nothing comes after it.
  return target && last && !isMeant ? [...ahead.slice(0, -1), { ...last, target: target.text }] : ahead;
}
