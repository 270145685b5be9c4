import { isUnderWay } from '../../parts/under-way';

/** From what is only proposed to what is gone. */
const STAGES = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN', 'DELETED'] as const;
type Stage = (typeof STAGES)[number];

interface Standing {
  readonly maturity: Stage;
}

/** Texts by how far they are; only places where there are some. */
export function groupedByStage<I extends Standing>(items: readonly I[]): { maturity: Stage; items: I[] }[] {
  return STAGES.map((maturity) => ({ maturity, items: items.filter((item) => item.maturity === maturity) })).filter(
    (group) => group.items.length > 0,
  );
}

/** Nobody confirmed it in the six months before; as `Body.figures` counts. */
export function isUnconfirmed(item: Standing & { readonly confirmedOn: string | null }, today: string): boolean {
  const since = new Date(`${today}T00:00:00Z`);
  const day = since.getUTCDate();
  since.setUTCMonth(since.getUTCMonth() - 6);
  // 31 August less six months is the last of February.
  if (since.getUTCDate() !== day) since.setUTCDate(0);
  return isUnderWay(item.maturity) && (item.confirmedOn ?? '') < since.toISOString().slice(0, 10);
}
