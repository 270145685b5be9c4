import { useIntl } from 'react-intl';
import { useWord } from '../../../i18n/use-t';
import { Unknown } from '../../../parts/partial-date';
import { Words } from '../../../parts/ref';
import { editorsOf } from './snapshot';

const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** What stands in a field that can be merged. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: string }) {
  const intl = useIntl();
  const word = useWord();
  if (value === '') return <Unknown />;
  if (field === 'editors') return <Words>{intl.formatList(editorsOf(value).map(({ name }) => name))}</Words>;
  const priority = field === 'priority' && PRIORITIES.find((each) => each === value);
  if (priority) return word('TargetPriority', priority);
  return <Words>{value}</Words>;
}
