import { useIntl } from 'react-intl';
import { useT } from '../i18n/use-t';
import { Words } from './ref';

interface Props {
  /** `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`, as the API gives it; null where unknown. */
  readonly value: string | null | undefined;
  /** In words of the language (`September 2014`), for running text; else in the form of ISO 8601, for tables. */
  readonly isLong?: boolean;
}

/** What nobody has said: a dash that is read as a word. */
export function Unknown() {
  const t = useT();
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('frame.unknown')}</span>
    </>
  );
}

/** A date as far as it is known; nothing is added to it. */
export function PartialDate({ value, isLong }: Props) {
  const long = useLongDate();
  if (!value) return <Unknown />;
  const machine = value.includes('Q') ? undefined : value;
  if (isLong) return <time dateTime={machine}>{long(value)}</time>;
  return (
    <bdi dir="ltr" className="date">
      <time dateTime={machine}>{value}</time>
    </bdi>
  );
}

/** Writes a date known in part in words: `2014`, `third quarter of 2014`, `September 2014`, `17 September 2014`. */
export function useLongDate(): (value: string) => string {
  const intl = useIntl();
  const t = useT();
  return (value) => {
    const [year = '', part, day] = value.split('-');
    if (part === undefined) return year;
    if (part.startsWith('Q')) return t('frame.quarter', { quarter: Number(part.slice(1)), year });
    const date = new Date(Date.UTC(Number(year), Number(part) - 1, day ? Number(day) : 1));
    return intl.formatDate(date, { year: 'numeric', month: 'long', day: day ? 'numeric' : undefined, timeZone: 'UTC' });
  };
}

interface TargetProps {
  /** The words of the source, e.g. `2014 for consent`, and the days they may mean. */
  readonly target: { readonly text: string; readonly earliest?: string | null; readonly latest?: string | null } | null;
}

/** A target as the source words it; what it means is said beside, never instead. */
export function TargetDate({ target }: TargetProps) {
  const t = useT();
  if (!target) return <Unknown />;
  const { text, earliest, latest } = target;
  const span = earliest && latest && earliest !== latest ? t('frame.between', { earliest, latest }) : earliest;
  return (
    <span className="date" title={span ?? undefined}>
      <Words>{text}</Words>
    </span>
  );
}
