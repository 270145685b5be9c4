import { useIntl } from 'react-intl';
import { useWord } from '../../../i18n/use-t';
import { Unknown } from '../../../parts/partial-date';
import { Words } from '../../../parts/ref';
import { cellsOf } from '../cells';
import { useCellWords } from '../use-cell-words';
import { oneOfValues, PROCESSES } from './saving';
import { sideLinesOf } from './sides';
import { editorsOf, placeOf } from './snapshot';

const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** What stands in a field that can be merged. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: string }) {
  const intl = useIntl();
  const word = useWord();
  const cellWords = useCellWords();
  if (value === '') return <Unknown />;
  if (field === 'editors') return <Words>{intl.formatList(editorsOf(value).map(({ name }) => name))}</Words>;
  if (field === 'body') return <Words>{Object.values(placeOf(value)).filter(Boolean).join(' · ')}</Words>;
  if (field === 'cells') return intl.formatList(cellsOf(value).map(cellWords));
  if (field === 'sides')
    return intl.formatList(
      sideLinesOf(value).map(({ ref, process, label }) => {
        const known = oneOfValues(PROCESSES, process);
        return [ref, known && word('ApprovalProcess', known), label].filter(Boolean).join(' · ');
      }),
    );
  const priority = field === 'priority' && PRIORITIES.find((each) => each === value);
  if (priority) return word('TargetPriority', priority);
  return <Words>{value}</Words>;
}
