import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const MATURITY = 'REC|CRD|CRS|CRY|CRYD|CR|FPWD|LCWD|WD|PR|PER|SPSD|OBSL|RSCND|DISC|STMT|DNOTE|NOTE|DRY|RY|ED';
const DATED = new RegExp(`^(?:W3C )?(?:WWW )?(?:(${MATURITY})-)?([A-Za-z0-9][\\w.+-]*?)(?:-((?:19|20)\\d{6}))?$`);
const ADDRESS = /^https?:\/\/(?:www\.)?w3\.org\/TR\/(?:\d{4}\/)?([\w.+-]+?)\/?$/i;

/**
 * Reads a W3C report: a dated version `REC-trace-context-1-20211123`, or the series `W3C trace-context-1`, which needs
 * the prefix; also the address under `w3.org/TR`. The edition is the maturity and the day.
 *
 * @param text blanks and dashes already unified
 */
export function readW3c(text: string): Identifier | null {
  const named = ADDRESS.exec(text)?.[1];
  const match = DATED.exec(named ?? text);
  const [, maturity, name, day] = match ?? [];
  if (name === undefined) return null;
  const prefixed = named !== undefined || /^W3C /.test(text);
  if (!prefixed && (maturity === undefined || day === undefined)) return null;
  const document = `W3C ${name}`;
  const edition = [maturity, day].filter((part) => part !== undefined).join('-');
  const canonical = `W3C ${maturity === undefined ? '' : `${maturity}-`}${name}${day === undefined ? '' : `-${day}`}`;
  return makeIdentifier({
    scheme: 'W3C',
    canonical,
    document,
    edition: edition === '' ? null : edition,
    ...(edition === '' ? {} : { sortEdition: `${day ?? ''} ${maturity ?? ''}` }),
  });
}
