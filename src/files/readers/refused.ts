import type { FileProblem } from '../rules/file-problem';

/** Ends the reading of a file that is not to be read; caught where reading began, never seen outside. */
export class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.message);
  }
}

export const ENTITIES: FileProblem = {
  rule: 'XML_ENTITIES',
  field: 'file',
  message: 'declares a document type or entities of its own',
  accepted: 'the document as its program saves it',
};
