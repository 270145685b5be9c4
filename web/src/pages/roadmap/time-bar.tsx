import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Segmented } from '../../parts/segmented';
import { useMeetings } from './use-meetings';
import { useRoadmap, useSet } from './use-roadmap';

const PAUSE_MS = 250;

/** Shows a day gone by, or compares with one: a slider that stops at meetings, and a field for any day. */
export function TimeBar() {
  const t = useT();
  const set = useSet();
  const { search, today } = useRoadmap();
  const [mode, setMode] = useState<'asof' | 'cmp'>(search.cmp ? 'cmp' : 'asof');
  const day = search[mode];
  const take = (next: string | undefined) => set({ [mode]: next && next < today ? next : undefined });
  return (
    <section className="roadmap-time" aria-label={t('roadmap.time')}>
      <Segmented
        label={t('roadmap.timeMode')}
        value={mode}
        onChange={(next) => setMode(next)}
        options={[
          { value: 'asof', label: t('roadmap.asOf') },
          { value: 'cmp', label: t('roadmap.compare') },
        ]}
      />
      <DayField day={day ?? ''} most={today} onTake={take} />
      {day && (
        <Button kind="quiet" icon={X} isIconOnly onPress={() => take(undefined)}>
          {t(mode === 'asof' ? 'roadmap.backToLive' : 'roadmap.endCompare')}
        </Button>
      )}
      <Stops key={mode} day={day} onTake={take} />
    </section>
  );
}

interface DayProps {
  readonly day: string;
  readonly most: string;
  onTake(day: string): void;
}

/** A day, taken over when the field is left or Enter is pressed. */
function DayField({ day, most, onTake }: DayProps) {
  const t = useT();
  // What is typed holds until another day is shown; the field stays, and with it the focus.
  const [typed, setTyped] = useState({ day, text: day });
  const text = typed.day === day ? typed.text : day;
  const take = () => {
    if (text !== day) onTake(text);
  };
  return (
    <input
      type="date"
      className="input roadmap-day"
      aria-label={t('roadmap.day')}
      value={text}
      min="1990-01-01"
      max={most}
      onChange={({ target }) => setTyped({ day, text: target.value })}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

/** The slider: each stop is the first day of a meeting, the last one today. */
function Stops({ day, onTake }: { readonly day: string | undefined; onTake(day: string | undefined): void }) {
  const t = useT();
  const { today } = useRoadmap();
  const meetings = useMeetings();
  const days = useMemo(() => {
    const past = meetings.map(({ earliest }) => earliest).filter((each) => each < today);
    return [...new Set(past), today];
  }, [meetings, today]);
  const placeOf = (each: string | undefined) =>
    each
      ? Math.max(
          0,
          days.findLastIndex((stop) => stop <= each),
        )
      : days.length - 1;
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => {
    if (place === null) return;
    const timer = setTimeout(() => {
      setPlace(null);
      onTake(days[place]);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [place, days, onTake]);
  // Its place, while the meetings are awaited.
  if (days.length < 2) return <div className="roadmap-slider" />;
  const now = place ?? placeOf(day);
  const stop = place === null && day ? day : (days[now] ?? today);
  const names = meetings.filter(({ earliest }) => earliest === stop).map(({ body }) => body.ref);
  return (
    <input
      type="range"
      className="roadmap-slider"
      aria-label={t('roadmap.slider')}
      aria-valuetext={stop === today ? t('roadmap.now') : [stop, ...names].join(' ')}
      min={0}
      max={days.length - 1}
      value={now}
      onChange={({ target }) => setPlace(Number(target.value))}
    />
  );
}
