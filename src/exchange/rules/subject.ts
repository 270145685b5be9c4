import { bodyKey } from '../../bodies/rules/notation';
import { fold } from '../../platform/fold';
import type { ReadItem } from './reading';

/**
 * Whether a text is of a body, its groups included. The whole notation counts: `SC 38` of ISO/IEC JTC 1 (cloud computing) and
 * that of ISO/TC 22 (motorcycles) have nothing in common.
 */
export function isOfBody(item: Pick<ReadItem, 'body'>, body: string): boolean {
  if (item.body === null) return false;
  const own = bodyKey(item.body);
  const wanted = bodyKey(body);
  return own === wanted || own.startsWith(`${wanted}/`);
}

/** Clouds of points, of drops and of smoke; what is rated by the temperature at which it turns cloudy. */
const OTHER_CLOUDS =
  /\bpoint[- ]clouds?\b|\bclouds? of points\b|\bcloud[- ]points?\b|\bclouds? and fog\b|\bfog and clouds?\b|\b(?:rain|ice|water|dust|vapou?r|radio-?active) clouds?\b|\bclouds? (?:cover|attenuation|liquid|chamber|droplets?)\b/g;
const CLOUD = /\bclouds?\b|\bmulti-?clouds?\b|\binter-?clouds?\b|\b[a-z]aas\b|\bas a service\b/;

/** Whether a title speaks of cloud computing, rather than of any other cloud. ITU-R knows only those of the weather. */
export function isAboutCloudComputing(item: Pick<ReadItem, 'titles' | 'organization'>): boolean {
  if (item.organization === 'ITU-R') return false;
  return item.titles.some(({ title }) => CLOUD.test(fold(title).replace(OTHER_CLOUDS, ' ')));
}
