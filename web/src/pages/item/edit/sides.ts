import type { Enums } from '../../../api/enums.operations';
import type { Values } from './merge';

/** A side of a text, as far as it is told from others and shown. */
export interface SideOfText {
  readonly body: { readonly id: string; readonly ref: string };
  readonly process: Enums['ApprovalProcess'];
  readonly label: string | null;
}

/** A line of `sides`: the group, its process, the state there. */
export interface SideLine {
  readonly ref: string;
  readonly process: string;
  readonly label: string;
}

const lineOf = ({ ref, process, label }: SideLine): string => [ref, process, label].join('\t');

export const sideLinesOf = (text: string): SideLine[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [ref = '', process = '', label = ''] = line.split('\t');
      return { ref, process, label };
    });

/** The sides beside that of the owner, whose state is that of the text, as one text that can be compared and kept. */
export const sidesText = (sides: readonly SideOfText[]): string =>
  sides
    .slice(1)
    .map(({ body: { ref }, process, label }) => lineOf({ ref, process, label: label ?? '' }))
    .join('\n');

/** The same with one more side, which begins its process. */
export const withSide = (base: Values, ref: string, process: string): string =>
  [...sideLinesOf(base.sides ?? '').map(lineOf), lineOf({ ref, process, label: '' })].join('\n');

/** What becomes of the fields of a text as a side of it comes into another state; `state` is empty where it stays. */
export function stateWritten(base: Values, sides: readonly SideOfText[], ref: string, state: string): Values {
  const [owner] = sides;
  if (ref === owner?.body.ref) return { status: state || (base.status ?? ''), sides: base.sides ?? '' };
  const moved = sideLinesOf(base.sides ?? '').map((line) =>
    lineOf(line.ref === ref && state ? { ...line, label: state } : line),
  );
  return { status: base.status ?? '', sides: moved.join('\n') };
}
