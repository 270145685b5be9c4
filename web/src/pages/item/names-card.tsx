import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import type { Item } from './item';
import { WebLink } from './web-link';

/** Every name and number it has or had, and former titles, with the day from which they hold. */
export function NamesCard({ item: { identifiers, titles } }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  return (
    <Card id="names" title={t('item.identifiers')}>
      <ul className="item-names">
        {identifiers.map(({ id, kind, text, validFrom }) => (
          <li key={id}>
            {kind === 'URI' ? <WebLink uri={text} /> : <Ref>{text}</Ref>}
            <span className="item-dim">
              {word('IdentifierKind', kind)}
              <From day={validFrom} />
            </span>
          </li>
        ))}
      </ul>
      {titles.length > 1 && (
        <div className="item-part">
          <h3>{t('item.titles')}</h3>
          <ul className="item-names">
            {titles.map(({ id, title, language, validFrom }) => (
              <li key={id}>
                <Words lang={language}>{title}</Words>
                <span className="item-dim">
                  {language}
                  <From day={validFrom} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function From({ day }: { readonly day: string | null }) {
  const t = useT();
  if (!day) return null;
  return (
    <>
      {' · '}
      {t('item.validFrom')} <PartialDate value={day} />
    </>
  );
}
