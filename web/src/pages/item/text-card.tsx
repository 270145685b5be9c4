import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { Words } from '../../parts/ref';
import type { Item } from './item';

const TEXTS = ['summary', 'comment', 'note'] as const;

/** What it covers, in words; and how the work stands, where somebody reported it. */
export function TextCard({ item }: { readonly item: Item }) {
  const t = useT();
  const names = { summary: t('item.summary'), comment: t('item.comment'), note: t('item.note') };
  return (
    <Card id="scope" title={t('item.scope')}>
      {item.scope ? (
        <p dir="auto" className="item-prose">
          {item.scope}
        </p>
      ) : (
        <p className="item-dim">{t('item.noScope')}</p>
      )}
      {TEXTS.filter((field) => item[field]).map((field) => (
        <div key={field} className="item-part">
          <h3>{names[field]}</h3>
          <p dir="auto" className="item-prose">
            {item[field]}
          </p>
        </div>
      ))}
      {item.statusReports.length > 0 && <Reports item={item} />}
    </Card>
  );
}

function Reports({ item: { statusReports } }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  return (
    <div className="item-part">
      <h3>{t('item.reports')}</h3>
      <ul className="item-list">
        {statusReports.map(({ id, health, words, reportedOn, by }) => (
          <li key={id}>
            <span className={`chip ${HEALTH_CHIPS[health]}`}>
              <span className="dot" />
              {word('Health', health)}
            </span>{' '}
            {words && <Words>{words}</Words>}
            <p className="item-dim">
              {by.name} · {intl.formatDate(reportedOn, { dateStyle: 'medium', timeZone: 'UTC' })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

const HEALTH_CHIPS = { ON_TRACK: 'chip-good', AT_RISK: 'chip-warn', OFF_TRACK: 'chip-late' } as const;
