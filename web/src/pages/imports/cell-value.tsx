import { useIntl } from 'react-intl';
import { Words } from '../../parts/ref';
import type { CellName } from './choices';

/** Cells that hold values of the schema, several of them between commas. */
const ENUMERATIONS: Readonly<Partial<Record<CellName, string>>> = {
  DOMAINS: 'ActivityDomain',
  PROCESS: 'ApprovalProcess',
  TYPE: 'WorkItemType',
};

/** What stands in a cell: values of the schema in words, anything else as it was written. */
export function CellValue({ name, value }: { readonly name: CellName; readonly value: string }) {
  const { messages, formatList } = useIntl();
  const enumeration = ENUMERATIONS[name];
  if (!enumeration) return <Words>{value}</Words>;
  const words = value.split(/[,;]\s*/).map((each) => {
    const found = messages[`enums.${enumeration}.${each}`];
    return typeof found === 'string' ? found : each;
  });
  return <Words>{formatList(words)}</Words>;
}
