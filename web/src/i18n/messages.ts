import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Enums } from '../api/enums.operations';
import type account from '../messages/en/account.json';
import type enums from '../messages/en/enums.json';
import type explorer from '../messages/en/explorer.json';
import type frame from '../messages/en/frame.json';
import type groups from '../messages/en/groups.json';
import type hygiene from '../messages/en/hygiene.json';
import type imports from '../messages/en/imports.json';
import type item from '../messages/en/item.json';
import type letters from '../messages/en/letters.json';
import type liaison from '../messages/en/liaison.json';
import type matrix from '../messages/en/matrix.json';
import type meetings from '../messages/en/meetings.json';
import type notices from '../messages/en/notices.json';
import type overlaps from '../messages/en/overlaps.json';
import type roadmap from '../messages/en/roadmap.json';
import type roadmapEnums from '../messages/en/roadmap-enums.json';
import type table from '../messages/en/table.json';
import type timeline from '../messages/en/timeline.json';
import type { Language } from './language';

/** The areas: one file of messages each, in each language. */
interface Areas {
  account: typeof account;
  enums: typeof enums & typeof roadmapEnums;
  explorer: typeof explorer;
  frame: typeof frame;
  groups: typeof groups;
  hygiene: typeof hygiene;
  imports: typeof imports;
  item: typeof item;
  letters: typeof letters;
  liaison: typeof liaison;
  matrix: typeof matrix;
  meetings: typeof meetings;
  notices: typeof notices;
  overlaps: typeof overlaps;
  roadmap: typeof roadmap;
  table: typeof table;
  timeline: typeof timeline;
}

/** `area.key` of a message; a key that English does not have is a type error. */
export type MessageKey = { [A in keyof Areas]: `${A}.${keyof Areas[A] & string}` }[keyof Areas];

/** Enumerations of the schema with words for each of their values in `enums.json`, or in `roadmap-enums.json` where the roadmap names them. */
export type Worded = {
  [E in keyof Enums]: `${E}.${Enums[E]}` extends keyof Areas['enums'] ? E : never;
}[keyof Enums];

/** Each message as the build parsed it. */
export type Messages = Record<string, MessageFormatElement[]>;

type Files = Readonly<Record<string, Messages>>;

type Loaders = Readonly<Record<Language, () => Promise<{ FILES: Files }>>>;

/** The frame and the roadmap, which most readers see first and many alone: their words come without those of other pages. */
const FIRST: Loaders = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  zh: () => import('./zh'),
  ar: () => import('./ar'),
};

const REST: Loaders = {
  en: () => import('./en-rest'),
  fr: () => import('./fr-rest'),
  zh: () => import('./zh-rest'),
  ar: () => import('./ar-rest'),
};

/** @param isWhole with the words of all pages; else those of the frame and the roadmap */
export async function loadMessages(language: Language, isWhole: boolean): Promise<Messages> {
  const parts = await Promise.all([FIRST[language](), ...(isWhole ? [REST[language]()] : [])]);
  return Object.fromEntries(
    parts.flatMap(({ FILES }) =>
      Object.entries(FILES).flatMap(([file, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${areaOf(file)}.${key}`, text]),
      ),
    ),
  );
}

/** `roadmap-enums.json` is a part of the area `enums`. */
const areaOf = (file: string): string => file.replace(/^.*[/-]|\.json$/g, '');
