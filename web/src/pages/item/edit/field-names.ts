import type { MessageKey } from '../../../i18n/messages';
import { useT } from '../../../i18n/use-t';

const NAMES: Readonly<Record<string, MessageKey>> = {
  target: 'item.target',
  status: 'item.status',
  nativeStatus: 'item.status',
  editors: 'item.editors',
  body: 'item.body',
  cells: 'item.cells',
  number: 'item.number',
  sides: 'item.otherSides',
  title: 'item.fieldTitle',
  scope: 'item.scope',
  summary: 'item.summary',
  comment: 'item.comment',
  equivalent: 'item.equivalent',
  liaison: 'item.liaisonBodies',
  priority: 'item.priority',
  publication: 'item.publication',
  uri: 'item.uri',
  supportingMembers: 'item.supporters',
  a5Justifications: 'item.a5',
  baseTexts: 'item.baseTexts',
  confirmedOn: 'item.fieldConfirmed',
  reason: 'item.reason',
  health: 'item.health',
  words: 'item.words',
  text: 'item.fieldText',
  happened: 'item.fieldHappened',
  maturity: 'item.fieldMaturity',
  kind: 'item.fieldKind',
  event: 'item.milestone',
  earliest: 'item.fieldEarliest',
  latest: 'item.fieldLatest',
  stated: 'item.stated',
  validFrom: 'item.validFrom',
  note: 'item.note',
  name: 'item.relation',
  personId: 'item.editors',
  toId: 'item.otherText',
  fromId: 'item.otherText',
  type: 'item.fieldKind',
  reportedOn: 'item.stated',
  from: 'item.validFrom',
  domain: 'item.domain',
  category: 'item.category',
  overlap: 'item.status',
};

/** What a field is called; one without a name of its own as the schema writes it. */
export function useFieldName(): (field: string) => string {
  const t = useT();
  return (field) => {
    const key = NAMES[field];
    return key ? t(key) : field;
  };
}
