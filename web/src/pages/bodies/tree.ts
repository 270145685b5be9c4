/** A body as the tree needs it. */
export interface TreeBody {
  readonly id: string;
  readonly ref: string;
  readonly name: string | null;
  readonly type: string;
  readonly status: string;
  readonly studyPeriod: { readonly label: string } | null;
  readonly parents: readonly { readonly id: string }[];
}

/** One line of the tree as it is shown. */
export interface TreeLine<B extends TreeBody> {
  /** A joint group stands under each of its parents. */
  readonly key: string;
  readonly body: B;
  readonly level: number;
  readonly place: number;
  readonly of: number;
  readonly parentKey: string | null;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
}

export interface Wanted {
  /** Label of a study period; every one where null. */
  readonly period: string | null;
  readonly type: string | undefined;
  readonly status: string | undefined;
}

/** The bodies that fit, and all that lead to them. */
export function fitting<B extends TreeBody>(
  bodies: readonly B[],
  { period, type, status }: Wanted,
): ReadonlySet<string> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const kept = new Set<string>();
  const keep = (body: B) => {
    if (kept.has(body.id)) return;
    kept.add(body.id);
    for (const { id } of body.parents) {
      const parent = byId.get(id);
      if (parent) keep(parent);
    }
  };
  for (const body of bodies) {
    const isOfPeriod = period === null || !body.studyPeriod || body.studyPeriod.label === period;
    if (isOfPeriod && (!type || body.type === type) && (!status || body.status === status)) keep(body);
  }
  return kept;
}

/** Below what each body stands; null for what stands on top. */
function childrenOf<B extends TreeBody>(bodies: readonly B[], kept: ReadonlySet<string>): Map<string | null, B[]> {
  const found = new Map<string | null, B[]>();
  for (const body of bodies.filter(({ id }) => kept.has(id))) {
    const parents = body.parents.filter(({ id }) => kept.has(id)).map(({ id }) => id);
    for (const parent of parents.length > 0 ? parents : [null]) {
      const siblings = found.get(parent);
      if (siblings) siblings.push(body);
      else found.set(parent, [body]);
    }
  }
  return found;
}

/** The lines of the tree from top to bottom. @param isOpen whether what is below a line is shown */
export function linesOf<B extends TreeBody>(
  bodies: readonly B[],
  kept: ReadonlySet<string>,
  isOpen: (key: string, level: number) => boolean,
): TreeLine<B>[] {
  const below = childrenOf(bodies, kept);
  const lines: TreeLine<B>[] = [];
  const walk = (parent: string | null, parentKey: string | null, level: number, above: readonly string[]) => {
    const siblings = below.get(parent) ?? [];
    siblings.forEach((body, index) => {
      const key = parentKey === null ? body.id : `${parentKey}/${body.id}`;
      // A circle in the sources would never end.
      const hasChildren = below.has(body.id) && !above.includes(body.id);
      const open = hasChildren && isOpen(key, level);
      lines.push({ key, body, level, place: index + 1, of: siblings.length, parentKey, hasChildren, isOpen: open });
      if (open) walk(body.id, key, level + 1, [...above, body.id]);
    });
  };
  walk(null, null, 1, []);
  return lines;
}

/** Bodies whose notation or name has all the words. */
export function named<B extends TreeBody>(bodies: readonly B[], text: string): B[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return bodies.filter(({ ref, name }) => {
    const said = `${ref} ${name ?? ''}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
