import type { BodyLinkKind, BodyType, RuleUnit } from '../../../bodies/rules/vocabulary';

/** What a letter says of a body that is set up, in the names with which bodies are recorded, and what these have no field for. */
export interface SheetBody {
  type: BodyType;
  ref: string | null;
  name: string | null;
  parent: string | null;
  establishedBy: string | null;
  /** The body that decided, and the days of its meeting. */
  decidedBy: string | null;
  decidedFrom: string | null;
  decidedTo: string | null;
  procedure: string | null;
  /** What it is for, as written. */
  summary: string | null;
  /** Who may take part, as written. */
  participation: string | null;
  webPage: string | null;
  lifetime: string | null;
  /** Computed from the lifetime and the first meeting, not read. */
  lifetimeEnds: string | null;
  links: { kind: BodyLinkKind; address: string }[];
  terms: SheetTerms | null;
  deliverables: string[];
  milestones: { text: string; starts: string | null; ends: string | null }[];
  rules: SheetRule[];
  worksWith: string[];
}

export interface SheetTerms {
  title: string;
  clauses: SheetClause[];
}

export interface SheetClause {
  number: string;
  heading: string;
  text: string | null;
  items: string[];
  references: string[];
}

export interface SheetRule {
  topic: string;
  statement: string;
  amount: number | null;
  unit: RuleUnit | null;
  clause: string | null;
}
