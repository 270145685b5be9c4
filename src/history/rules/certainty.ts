/** How sure a fact is: read in its source, inferred or generally known, or to be checked before it is relied upon. */
export const CERTAINTIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
