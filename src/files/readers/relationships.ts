import type { Archive } from './archive';
import { attribute, readXml } from './xml';

/** Where a part of an Office Open XML package points to (ECMA-376 part 2, 9.3). */
export interface Relationship {
  /** Last word of its type, e.g. `hyperlink`. */
  readonly kind: string;
  /** Name of another part; the address as written where it is outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Most relationships that are read of one part. */
const MOST = 100_000;

/** The relationships of a part by their id; of `''`, those of the package. What lies outside is named, never fetched. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const found = new Map<string, Relationship>();
  const stream = await archive.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!stream) return found;
  await readXml(
    stream,
    {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const target = attribute(attributes, 'Target') ?? '';
        const isOutside = attribute(attributes, 'TargetMode') === 'External';
        found.set(attribute(attributes, 'Id') ?? '', {
          kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          target: isOutside ? target : partName(folder, target),
          isOutside,
        });
      },
      close: () => {},
      text: () => {},
    },
    () => found.size > MOST,
  );
  return found;
}

/** A target is relative to the folder of its source, or begins with a stroke. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The main part of a package, e.g. `word/document.xml`; null where none is named. */
export async function mainPartOf(archive: Archive): Promise<string | null> {
  for (const { kind, target, isOutside } of (await relationshipsOf(archive, '')).values())
    if (kind === 'officeDocument' && !isOutside && archive.has(target)) return target;
  return null;
}
