import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { Words } from '../../parts/ref';
import type { LiaisonFromFileQuery } from './form.operations';

type Evidence = LiaisonFromFileQuery['liaisonFromFile']['evidence'];

/** Where each value of the form was read; empty where it was typed. */
export const EvidenceContext = createContext<Evidence>([]);

const ICONS = { HIGH: CircleCheck, MEDIUM: CircleHelp, LOW: TriangleAlert } as const;

/** The words that a field was read from, where they stand, and how sure the reading is: icon, word and colour. */
function Read({ field }: { readonly field: string }) {
  const t = useT();
  const rich = useRich();
  const word = useWord();
  const found = useContext(EvidenceContext).find((each) => each.field === field);
  if (!found) return null;
  const { certainty, text, place } = found;
  const Icon = ICONS[certainty];
  const where = place.line ?? place.paragraph;
  return (
    <span className="liaison-read">
      <span className={`liaison-sure liaison-sure-${certainty.toLowerCase()}`}>
        <Icon aria-hidden="true" /> {word('Certainty', certainty)}
      </span>
      <span dir="auto">{rich('liaison.readIn', { words: <Words>{text}</Words> })}</span>
      {where != null && <span>{t(place.line == null ? 'liaison.paragraph' : 'liaison.line', { place: where })}</span>}
      {where == null && place.row != null && <span>{t('liaison.tableRow', { place: place.row })}</span>}
    </span>
  );
}

/** What was read of a field; undefined where nothing was. */
export function useRead(): (field: string) => ReactNode {
  const evidence = useContext(EvidenceContext);
  return (field) => evidence.some((each) => each.field === field) && <Read field={field} />;
}
