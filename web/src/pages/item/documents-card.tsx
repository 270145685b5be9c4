import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import type { Item } from './item';
import { SourceWords } from './source-words';
import { WebLink } from './web-link';

/** The text itself, what it is drafted from, what justifies its references, and the rows of roadmap tables that are about it. */
export function DocumentsCard({ item }: { readonly item: Item }) {
  const t = useT();
  const { publication, uri, baseTexts, a5Justifications, entries } = item;
  const isEmpty = !publication && !uri && baseTexts.length + a5Justifications.length + entries.length === 0;
  return (
    <Card id="documents" title={t('item.documents')}>
      {isEmpty && <p className="item-dim">{t('item.noDocument')}</p>}
      <ul className="item-list">
        {publication && <Document about={t('item.publication')} name={<WebLink uri={publication} />} />}
        {uri && <Document about={t('item.uri')} name={<WebLink uri={uri} />} />}
        {baseTexts.map(({ id, text, validFrom }) => (
          <Document
            key={id}
            name={<Words>{text}</Words>}
            about={
              <>
                {t('item.baseText')} {validFrom && <PartialDate value={validFrom} />}
              </>
            }
          />
        ))}
        {a5Justifications.map((text) => (
          <Document key={text} name={<Words>{text}</Words>} about={t('item.a5')} />
        ))}
      </ul>
      {entries.length > 0 && <Rows entries={entries} />}
    </Card>
  );
}

const Document = ({ name, about }: { readonly name: ReactNode; readonly about: ReactNode }) => (
  <li className="item-document">
    <FileText aria-hidden="true" />
    <div>
      {name}
      <p className="item-dim">{about}</p>
    </div>
  </li>
);

/** Rows of tables that bodies returned, as they were written. */
function Rows({ entries }: Pick<Item, 'entries'>) {
  const t = useT();
  return (
    <div className="item-part">
      <h3>{t('item.rows')}</h3>
      <ul className="item-list">
        {entries.map(({ id, titleAsWritten, entity, status, startingDate, targetDate, source }) => (
          <li key={id}>
            <Words>{titleAsWritten}</Words>
            <p className="item-dim" dir="auto">
              {[entity, status, startingDate, targetDate].filter(Boolean).join(' · ')}
            </p>
            <p className="item-dim">
              <SourceWords source={source} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
