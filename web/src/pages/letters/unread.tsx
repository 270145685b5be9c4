import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PlaceWords } from '../../parts/evidence';
import { Words } from '../../parts/ref';
import type { Reading } from './form-state';

/** The passages in which nothing was recognized: whoever records the letter sees what is in no field. */
export function Unread({ reading: { unread } }: { readonly reading: Reading }) {
  const t = useT();
  return (
    <Card title={t('letters.unread')} aside={<span className="tag">{unread.length}</span>}>
      {unread.length === 0 && <p>{t('letters.allRead')}</p>}
      <ol className="letters-unread">
        {unread.map(({ text, place }) => (
          <li key={`${place.line} ${place.paragraph} ${place.table} ${place.row} ${text}`}>
            <span className="field-hint">
              <PlaceWords place={place} />
            </span>
            <blockquote dir="auto">
              <Words>{text}</Words>
            </blockquote>
          </li>
        ))}
      </ol>
    </Card>
  );
}
