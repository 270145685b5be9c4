import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Enums } from '../api/enums.operations';
import { LANGUAGES } from './language';
import type { MessageKey, Worded } from './messages';

type Values = Readonly<Record<string, string | number | Date | null | undefined>>;
type Parts = Readonly<Record<string, ReactNode | ((words: ReactNode[]) => ReactNode)>>;

/** The words of the page in the reader’s language: `t('item.title')`, `t('roadmap.count', { count })`. */
export function useT() {
  const intl = useIntl();
  return (key: MessageKey, values?: Values): string =>
    intl.formatMessage({ id: key }, values && isRightToLeft(intl.locale) ? isolated(values) : values);
}

const isRightToLeft = (locale: string): boolean =>
  LANGUAGES.some((language) => language.locale === locale && language.dir === 'rtl');

/** Among words that are read from the right, a date or a reference would fall apart (`01-06-2014`): each keeps its own direction. */
function isolated<V>(values: Readonly<Record<string, V>>): Record<string, V | string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
}

/** The same where a part is an element, or has one around it: `rich('item.by', { name: <b>…</b> })`. */
export function useRich() {
  const intl = useIntl();
  return (key: MessageKey, values: Parts): ReactNode =>
    intl.formatMessage({ id: key }, isRightToLeft(intl.locale) ? isolated(values) : values);
}

/** The word for a value of an enumeration of the schema: `word('Maturity', item.maturity)`. One that lacks words for a value in `enums.json` is a type error. */
export function useWord() {
  const intl = useIntl();
  return <E extends Worded>(enumeration: E, value: Enums[E]): string =>
    intl.formatMessage({ id: `enums.${enumeration}.${value}` });
}
