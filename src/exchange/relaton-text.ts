import { dump } from 'js-yaml';
import type { ZipEntry } from '../files/writers/zip';
import { type RelatonSource, relatonFields } from './rules/relaton-writing';

const LONGEST_NAME = 120;

/** Records of Relaton as one stream of YAML, with `---` before each. */
export async function* relatonYaml(pages: AsyncIterable<readonly RelatonSource[]>): AsyncGenerator<string> {
  for await (const items of pages) yield items.map((item) => `---\n${recordText(item)}`).join('');
}

/** The same as the files of a collection, named as in those of Relaton: `data/itu-t-y-3500-08-2014.yaml`. */
export async function* relatonFiles(pages: AsyncIterable<readonly RelatonSource[]>): AsyncGenerator<ZipEntry> {
  const taken = new Set<string>();
  for await (const items of pages)
    for (const item of items)
      yield { name: `data/${freeName(item.ref, taken)}.yaml`, pieces: [`---\n${recordText(item)}`] };
}

const recordText = (item: RelatonSource): string => dump(relatonFields(item), { lineWidth: 100, noRefs: true });

function freeName(ref: string, taken: Set<string>): string {
  const plain = ref
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_NAME);
  let name = plain === '' ? 'text' : plain;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
  taken.add(name);
  return name;
}
