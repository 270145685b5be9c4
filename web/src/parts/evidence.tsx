import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { Enums } from '../api/enums.operations';
import { useRich, useT, useWord } from '../i18n/use-t';
import { Words } from './ref';

/** Where a passage stands in a text or document; from 1, null where it is not counted so. */
export interface Place {
  readonly line: number | null;
  readonly paragraph: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** Where the value of a field was read, and how sure that is. */
interface Evidence {
  readonly field: string;
  readonly text: string;
  readonly certainty: Enums['Certainty'];
  readonly place: Place;
}

/** Where each value of the form was read; empty where it was typed. */
export const EvidenceContext = createContext<readonly Evidence[]>([]);

const ICONS = { HIGH: CircleCheck, MEDIUM: CircleHelp, LOW: TriangleAlert } as const;

/** The words that a field was read from, where they stand, and how sure the reading is: icon, word and colour. */
function Read({ field }: { readonly field: string }) {
  const rich = useRich();
  const word = useWord();
  const found = useContext(EvidenceContext).find((each) => each.field === field);
  if (!found) return null;
  const { certainty, text, place } = found;
  const Icon = ICONS[certainty];
  return (
    <span className="read">
      <span className={`sure sure-${certainty.toLowerCase()}`}>
        <Icon aria-hidden="true" /> {word('Certainty', certainty)}
      </span>
      <span dir="auto">{rich('liaison.readIn', { words: <Words>{text}</Words> })}</span>
      <PlaceWords place={place} />
    </span>
  );
}

/** Where it stands, in words. */
export function PlaceWords({ place }: { readonly place: Place }) {
  const t = useT();
  const where = place.line ?? place.paragraph;
  if (where !== null)
    return <span>{t(place.line === null ? 'liaison.paragraph' : 'liaison.line', { place: where })}</span>;
  return place.row !== null && <span>{t('liaison.tableRow', { place: place.row })}</span>;
}

/** What was read of a field; undefined where nothing was. */
export function useRead(): (field: string) => ReactNode {
  const evidence = useContext(EvidenceContext);
  return (field) => evidence.some((each) => each.field === field) && <Read field={field} />;
}
