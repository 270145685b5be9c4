import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Ref, Words } from '../../parts/ref';

/** In which enumerations the values of a field of the record are to be looked up. */
const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  basis: ['StatusBasis'],
  category: ['DocumentCategory'],
  domain: ['ActivityDomain'],
  event: ['TargetEvent'],
  health: ['Health'],
  kind: ['StatusEventKind', 'IdentifierKind'],
  maturity: ['Maturity'],
  overlap: ['OverlapState'],
  precision: ['DatePrecision'],
  priority: ['TargetPriority'],
  type: ['RelationName', 'WorkItemType'],
};
const OTHER_ITEM: readonly string[] = ['toId', 'fromId'];

interface Props {
  readonly field: string;
  readonly value: string;
  /** What is named by the number that the value is, where the page knows it. */
  readonly name: string | undefined;
}

/** A value of the record: the word for it where it is one of an enumeration, a link where it is another item. */
export function ChangedValue({ field, value, name }: Props) {
  const intl = useIntl();
  if (OTHER_ITEM.includes(field))
    return (
      <Link to="/items/$id" params={{ id: value }}>
        <Ref>{name ?? value}</Ref>
      </Link>
    );
  const key = (ENUMERATIONS[field] ?? []).map((each) => `enums.${each}.${value}`).find((each) => each in intl.messages);
  return key ? intl.formatMessage({ id: key }) : <Words>{name ?? value}</Words>;
}
