import type { Enums } from '../api/enums.operations';
import type account from '../messages/en/account.json';
import type enums from '../messages/en/enums.json';
import type explorer from '../messages/en/explorer.json';
import type frame from '../messages/en/frame.json';
import type groups from '../messages/en/groups.json';
import type hygiene from '../messages/en/hygiene.json';
import type imports from '../messages/en/imports.json';
import type item from '../messages/en/item.json';
import type liaison from '../messages/en/liaison.json';
import type matrix from '../messages/en/matrix.json';
import type meetings from '../messages/en/meetings.json';
import type notices from '../messages/en/notices.json';
import type roadmap from '../messages/en/roadmap.json';
import type table from '../messages/en/table.json';
import type timeline from '../messages/en/timeline.json';
import type { Language } from './language';

/** The areas: one file of messages each, in each language. */
interface Areas {
  account: typeof account;
  enums: typeof enums;
  explorer: typeof explorer;
  frame: typeof frame;
  groups: typeof groups;
  hygiene: typeof hygiene;
  imports: typeof imports;
  item: typeof item;
  liaison: typeof liaison;
  matrix: typeof matrix;
  meetings: typeof meetings;
  notices: typeof notices;
  roadmap: typeof roadmap;
  table: typeof table;
  timeline: typeof timeline;
}

/** `area.key` of a message; a key that English does not have is a type error. */
export type MessageKey = { [A in keyof Areas]: `${A}.${keyof Areas[A] & string}` }[keyof Areas];

/** Enumerations of the schema with words for each of their values in `enums.json`. */
export type Worded = {
  [E in keyof Enums]: `${E}.${Enums[E]}` extends keyof Areas['enums'] ? E : never;
}[keyof Enums];

export type Messages = Readonly<Record<string, string>>;

type Files = Readonly<Record<string, Messages>>;

const LOADERS: Readonly<Record<Language, () => Promise<{ FILES: Files }>>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  zh: () => import('./zh'),
  ar: () => import('./ar'),
};

/** All messages of a language; each language is loaded when it is first used. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { FILES } = await LOADERS[language]();
  return Object.fromEntries(
    Object.entries(FILES).flatMap(([file, texts]) => {
      const area = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
      return Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text]);
    }),
  );
}
