import type { Enums } from '../api/enums.operations';

/** Places on the canonical scale of what is still to come. */
export const UNDER_WAY = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'] as const satisfies readonly Enums['Maturity'][];

export const isUnderWay = (maturity: Enums['Maturity']): boolean => UNDER_WAY.some((each) => each === maturity);

interface Aimed {
  readonly maturity: Enums['Maturity'];
  readonly target: { readonly latest: string | null } | null;
}

/** Whether its target is over and it is still to come: every day that the words can mean lies before the day. The API says the same (`overdue`). */
export const isLate = ({ maturity, target }: Aimed, on: string): boolean =>
  isUnderWay(maturity) && target?.latest != null && target.latest < on;
