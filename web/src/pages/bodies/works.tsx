import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import { StageIcon } from '../../parts/status-chip';
import type { Details } from './offices';

const KINDS = ['BASE_DOCUMENT', 'SUBJECT', 'DELIVERED'] as const;

/** Texts that it starts from, treats or delivers without owning them. */
export function Works({ works }: { readonly works: Details['works'] }) {
  const t = useT();
  const word = useWord();
  if (works.length === 0) return null;
  return (
    <Card title={t('groups.works')}>
      {KINDS.map((kind) => {
        const some = works.filter((work) => work.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} className="bodies-works" aria-label={word('BodyWorkKind', kind)}>
            <h3>{word('BodyWorkKind', kind)}</h3>
            <ul className="bodies-items">
              {some.map(({ id, workItem, titleAsWritten, note, fromBody }) => (
                <li key={id}>
                  {workItem && <StageIcon maturity={workItem.maturity} />} {workItem && <ItemLink item={workItem} />}{' '}
                  {titleAsWritten && <Words>{titleAsWritten}</Words>} {fromBody && <BodyLink body={fromBody} />}
                  {note && (
                    <p className="bodies-note">
                      <Words>{note}</Words>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}
