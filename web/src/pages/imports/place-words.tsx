import { useT } from '../../i18n/use-t';
import type { PlaceFragment } from './imports.operations';

/** Where something stands in a document: sheet, table, row, line. */
export function PlaceWords({ place }: { readonly place: PlaceFragment }) {
  const t = useT();
  const { sheet, table, row, column, line, paragraph } = place;
  const words = [
    sheet && t('imports.sheet', { name: sheet }),
    table && t('imports.table', { number: table }),
    row && t('imports.row', { number: row }),
    column && t('imports.column', { number: column }),
    line && t('imports.line', { number: line }),
    paragraph && t('imports.paragraph', { number: paragraph }),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
}
