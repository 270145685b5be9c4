import { identifierKey } from '../../identifiers/rules/keys';
import { parseIdentifier } from '../../identifiers/rules/parse';

/** A work item by one of its names, with and without the edition. */
export interface NamedText {
  readonly id: string;
  readonly ref: string;
  readonly key: string;
  readonly documentKey: string;
}

/** What a text that a relation names is looked up by. */
export interface TextName {
  readonly key: string;
  readonly documentKey: string;
}

/** Deliverables of ISO are named by the number of their project, of which the page of the text bears the number. */
const ISO_PROJECT = /^iso:(\d+)$/;

/** @param to a reference, or the key of a source, as in `ReadItem.relations` */
export function textName(to: string): TextName {
  const project = ISO_PROJECT.exec(to)?.[1];
  const read = parseIdentifier(project === undefined ? to : `https://www.iso.org/standard/${project}.html`);
  const key = identifierKey(to);
  return { key: read?.key ?? key, documentKey: read?.documentKey ?? key };
}

export type FoundText = { readonly kind: 'FOUND'; readonly text: NamedText } | { readonly kind: 'SEVERAL' | 'NONE' };

/** The text that a name stands for: the edition named; a name without edition only where there is one edition. */
export function textNamed(name: TextName, known: readonly NamedText[]): FoundText {
  const exact = distinct(known.filter(({ key }) => key === name.key));
  const isWhole = name.key === name.documentKey;
  const found =
    exact.length > 0 || !isWhole ? exact : distinct(known.filter((each) => each.documentKey === name.documentKey));
  const [text, ...others] = found;
  if (text === undefined) return { kind: 'NONE' };
  return others.length === 0 ? { kind: 'FOUND', text } : { kind: 'SEVERAL' };
}

const distinct = (texts: readonly NamedText[]) => [...new Map(texts.map((text) => [text.id, text])).values()];
