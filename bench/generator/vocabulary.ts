/** Words of the field, the commonest first: the first of them stand in a good part of all titles. */
const FIELD =
  'cloud computing requirements framework architecture management security service data functional network reference interface model overview guidelines inter-cloud trust big storage resource virtualization infrastructure platform software container desktop monitoring metering billing agreement broker federation migration portability interoperability identity access privacy audit compliance risk testing conformance deployment orchestration lifecycle catalogue provisioning elasticity availability reliability performance energy efficiency mobile edge fog internet things digital twin learning intelligence analytics stream batch provenance governance metadata schema ontology vocabulary taxonomy roadmap use cases customer provider partner tenant hypervisor hosting backup recovery disaster continuity incident forensics encryption key certificate signature protocol binding message queue event notification transport routing slice function chain catalog profile template package image registry repository workflow scheduler placement scaling balancing caching replication consistency transaction query index archive retention deletion'.split(
    ' ',
  );

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo zu'.split(' ');

/** How many different words titles and scopes are made of. */
export const VOCABULARY_SIZE = 4_000;

/** All words by rank; behind the words of the field made-up ones, as rare as proper names. */
export function vocabulary(): string[] {
  const made = Array.from({ length: VOCABULARY_SIZE - FIELD.length }, (_, index) => madeUp(index));
  return [...FIELD.map((word) => word.replace('-', '')), ...made];
}

function madeUp(index: number): string {
  const at = (power: number) => SYLLABLES[Math.floor(index / SYLLABLES.length ** power) % SYLLABLES.length] ?? '';
  return `${at(0)}${at(1)}${at(2)}n`;
}
