import { useT } from '../../i18n/use-t';
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

/** Its documents, by their numbers. */
export function Documents({ meeting: { documents, documentRules } }: Props) {
  const t = useT();
  if (documents.length === 0 && !documentRules) return null;
  return (
    <Card title={t('meetings.documents')}>
      {documentRules && (
        <p className="quiet">
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
