import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Source } from '../../parts/source';
import type { Details } from './offices';

type Terms = Details['termsOfReference'][number];
type Clause = Terms['clauses'][number];

/** Its terms of reference, each version with its clauses, and the terms that it has to harmonize. */
export function TermsOfReference({ details: { termsOfReference, terms } }: { readonly details: Details }) {
  const t = useT();
  return (
    <>
      {termsOfReference.map((version) => (
        <Version key={version.id} terms={version} />
      ))}
      {terms.length > 0 && (
        <Card title={t('groups.terms')}>
          <ul className="lines">
            {terms.map(({ id, term, note }) => (
              <li key={id}>
                <Words>{term}</Words> {note && <Words>{note}</Words>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Version({ terms: { title, status, version, dated, source, clauses } }: { readonly terms: Terms }) {
  const t = useT();
  const word = useWord();
  return (
    <Card
      id="terms"
      title={t('groups.termsOfReference')}
      aside={
        <span className={status === 'DRAFT' ? 'chip chip-warn' : 'chip chip-good'}>{word('TermsStatus', status)}</span>
      }
    >
      <p className="bodies-note">
        <Words>{title}</Words> · <Words>{version}</Words>
        {dated && (
          <>
            {' '}
            · <PartialDate value={dated} isLong />
          </>
        )}{' '}
        · <Source source={source} />
      </p>
      <ol className="bodies-clauses">
        {clauses.map((clause) => (
          <ClauseOf key={clause.id} clause={clause} />
        ))}
      </ol>
    </Card>
  );
}

function ClauseOf({ clause: { number, heading, text, items, references } }: { readonly clause: Clause }) {
  return (
    <li className="bodies-clause">
      <bdi dir="ltr" className="bodies-clause-number">
        {number}
      </bdi>
      <div>
        <h3>
          <Words>{heading}</Words>
        </h3>
        {text && (
          <p>
            <Words>{text}</Words>
          </p>
        )}
        {items.length > 0 && (
          <ul className="bodies-clause-items">
            {items.map((item) => (
              <li key={item}>
                <Words>{item}</Words>
              </li>
            ))}
          </ul>
        )}
        {references.length > 0 && <p className="clause">{references.join(', ')}</p>}
      </div>
    </li>
  );
}
