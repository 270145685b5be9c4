import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const PREFIX = /^OASIS (?:(?:Committee )?(?:Standard|Specification|Project Specification)[: ]+)?/i;
const STAGE = 'WD|CSD|CSPRD|PRD|COS|CS|OS|PSD|PS|CND|CNPRD|CN|Errata';
const VERSIONED = /^([A-Za-z][\w.+-]*?)(?:-[vV]|-(?=\d+\.\d))(\d+(?:\.\d+)*)((?:-[A-Za-z][\w]*)*)$/;
const STAGED_NAME = new RegExp(`^([A-Za-z][\\w.+-]*?)-((?:${STAGE})\\d*)$`, 'i');
/** What tells the name of a work product from an ordinary word. */
const ACRONYM = /[\d-]|[a-z][A-Z]|^[A-Z]+$/;
const PLAIN_NAME = /^[A-Za-z][\w.+-]*$/;

/**
 * Reads an OASIS work product: `OASIS TOSCA-v1.0`, `OASIS TOSCA Simple Profile YAML v1.3 CS01`. The edition is the
 * version with what follows it, stage or part.
 *
 * @param text blanks and dashes already unified
 */
export function readOasis(text: string): Identifier | null {
  const prefix = PREFIX.exec(text);
  if (prefix === null) return null;
  const name = text
    .slice(prefix[0].length)
    .replace(/\bVersion (?=\d)/i, 'v')
    .trim()
    .replace(/ /g, '-');
  const versioned = VERSIONED.exec(name);
  if (versioned !== null) return compose(`OASIS ${versioned[1]}`, `v${versioned[2]}${printRest(versioned[3] ?? '')}`);
  const staged = STAGED_NAME.exec(name);
  if (staged !== null) return compose(`OASIS ${staged[1]}`, staged[2]?.toUpperCase() ?? null);
  return PLAIN_NAME.test(name) && ACRONYM.test(name) ? compose(`OASIS ${name}`, null) : null;
}

function printRest(rest: string): string {
  return rest.replace(new RegExp(`-(?:${STAGE})\\d*(?=-|$)`, 'gi'), (stage) =>
    /errata/i.test(stage) ? stage : stage.toUpperCase(),
  );
}

function compose(document: string, edition: string | null): Identifier {
  return makeIdentifier({
    scheme: 'OASIS',
    canonical: edition === null ? document : `${document}-${edition}`,
    document,
    edition,
  });
}
