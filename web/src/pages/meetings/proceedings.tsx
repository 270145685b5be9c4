import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { ItemLink } from '../../parts/item-link';
import { Ref, Words } from '../../parts/ref';
import { Address } from '../../parts/source';
import type { OneMeeting } from './meeting-page';

interface Props {
  readonly meeting: OneMeeting;
}

/** The texts that it is to deal with. */
export function Subjects({ meeting: { subjects } }: Props) {
  const t = useT();
  if (subjects.length === 0) return null;
  return (
    <Card title={t('meetings.subjects')}>
      <ul className="lines">
        {subjects.map(({ id, text, workItem }) => (
          <li key={id}>
            {workItem && <ItemLink item={workItem} />} <Words>{text}</Words>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What it decided. */
export function Decisions({ meeting: { decisions } }: Props) {
  const t = useT();
  const word = useWord();
  if (decisions.length === 0) return null;
  return (
    <Card
      id="decisions"
      title={t('meetings.decisions')}
      aside={<span className="meetings-count">{decisions.length}</span>}
    >
      <ul className="lines">
        {decisions.map(({ id, kind, text, workItem, body }) => (
          <li key={id}>
            <span className="meetings-tag">{word('DecisionKind', kind)}</span>{' '}
            {workItem && <ItemLink item={workItem} />} {body && <BodyLink body={body} />} <Words>{text}</Words>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Its documents, by their numbers. */
export function Documents({ meeting: { documents, documentRules } }: Props) {
  const t = useT();
  if (documents.length === 0 && !documentRules) return null;
  return (
    <Card title={t('meetings.documents')}>
      {documentRules && (
        <p className="meetings-quiet">
          <Words>{documentRules}</Words>
        </p>
      )}
      <ul className="lines">
        {documents.map(({ id, number, title, uri }) => (
          <li key={id}>
            <Ref>{number}</Ref> {title && <Words>{title}</Words>} {uri && <Address uri={uri} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
