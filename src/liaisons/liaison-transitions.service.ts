import { Injectable } from '@nestjs/common';
import type { ViewerRight } from '../people/permissions.types';
import type { RightsAction } from '../people/rules/rights';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import type { Reason } from '../platform/reason';
import { bestOf, LiaisonRightsService, type PartiesOf, type RightsTowards } from './liaison-rights.service';
import type { AddresseeTransition, ContactReachable, StatementTransition } from './liaison-transitions.types';
import { statementRefusals } from './rules/readiness';
import { type Way, waysToAnswer, waysToReach, waysToRevise, waysToStep } from './rules/step-rights';
import { ADDRESSEE_TRANSITIONS, STATEMENT_TRANSITIONS, stepRefusals } from './rules/steps';

/** Tells viewers beforehand what they may do at the liaison desk, from the rules that decide. */
@Injectable()
export class LiaisonTransitionsService {
  constructor(
    private readonly reads: Reads,
    private readonly rights: LiaisonRightsService,
  ) {}

  /** Every step of the sending side, for several statements. */
  async ofStatements(viewer: Viewer, ids: readonly string[]): Promise<Map<string, StatementTransition[]>> {
    return this.each(viewer, ids, (parties, rights) =>
      STATEMENT_TRANSITIONS.map(({ step, to, meaning }) => {
        const written = { ...parties, addressees: parties.addresseeRows };
        const reasons = reasonsOf(statementRefusals(step, parties.state, written), rights, waysToStep(step, parties));
        return { step, to, meaning, allowed: reasons.length === 0, reasons };
      }),
    );
  }

  /** What the viewer may do to several statements, whatever their state. */
  async rightsTo(viewer: Viewer, ids: readonly string[]): Promise<Map<string, ViewerRight[]>> {
    return this.each(viewer, ids, (parties, rights) =>
      waysByAction(parties).map(([action, ways]) => ({ ...bestOf(rights, ways), action })),
    );
  }

  /** Every step of several addressees. */
  async ofAddressees(viewer: Viewer, ids: readonly string[]): Promise<Map<string, AddresseeTransition[]>> {
    const rows = await this.reads.rows<{ id: string; statement: string }>(
      'select a.id::text, a.statement_id::text as statement from addressee a where a.id = any($1::bigint[])',
      [ids],
    );
    const statements = [...new Set(rows.map(({ statement }) => statement))];
    const perStatement = await this.each(viewer, statements, (parties, rights) =>
      parties.addresseeRows.map(({ id, bodyId, state }) => ({
        id,
        transitions: ADDRESSEE_TRANSITIONS.map(({ step, to, meaning }) => {
          const refused = stepRefusals(ADDRESSEE_TRANSITIONS, step, state);
          const reasons = reasonsOf(refused, rights, waysToAnswer(bodyId, parties));
          return { step, to, meaning, allowed: reasons.length === 0, reasons };
        }),
      })),
    );
    return new Map([...perStatement.values()].flat().map(({ id, transitions }) => [id, transitions]));
  }

  /** How to reach several contacts: for the desks of their statements; null for everyone else. */
  async reach(viewer: Viewer, contactIds: readonly string[]): Promise<Map<string, ContactReachable>> {
    if (viewer.kind === 'PUBLIC') return new Map();
    const contacts = await this.reads.rows<{ id: string; statement: string }>(
      'select c.id::text, c.statement_id::text as statement from liaison_contact c where c.id = any($1::bigint[])',
      [contactIds],
    );
    const statements = [...new Set(contacts.map(({ statement }) => statement))];
    const open = await this.each(viewer, statements, (parties, rights) => bestOf(rights, waysToReach(parties)).allowed);
    const readable = contacts.filter(({ statement }) => open.get(statement)).map(({ id }) => id);
    if (readable.length === 0) return new Map();
    const rows = await this.reads.rows<ContactReachable & { id: string }>(
      'select r.contact_id::text as id, r.email, r.telephone, r.fax from contact_reach r where r.contact_id = any($1::bigint[])',
      [readable],
    );
    return new Map(rows.map(({ id, ...reach }) => [id, reach]));
  }

  private async each<Value>(
    viewer: Viewer,
    ids: readonly string[],
    work: (parties: PartiesOf, rights: RightsTowards) => Value,
  ): Promise<Map<string, Value>> {
    const parties = [...(await this.rights.partiesOf(ids)).values()];
    const bodies = parties.flatMap(({ sources, addressees }) => [...sources, ...addressees]);
    const rights = await this.rights.towards(viewer, bodies);
    return new Map(parties.map((each) => [each.id, work(each, rights)]));
  }
}

/** Everything that stands against a step: rules, then rights. */
function reasonsOf(refused: readonly Reason[], rights: RightsTowards, ways: readonly Way[]): Reason[] {
  return [...refused, ...bestOf(rights, ways).reasons];
}

/** The rights at the desk, each with how one has it. */
function waysByAction(parties: PartiesOf): readonly (readonly [RightsAction, readonly Way[]])[] {
  const { sources, addressees } = parties;
  const everyone = [...sources, ...addressees];
  return [
    ['WRITE_LIAISON', waysToRevise(parties)],
    ['APPROVE_LIAISON', [{ action: 'APPROVE_LIAISON', bodyIds: sources }]],
    ['SEND_LIAISON', [{ action: 'SEND_LIAISON', bodyIds: sources }]],
    ['ANSWER_LIAISON', [{ action: 'ANSWER_LIAISON', bodyIds: everyone }]],
    ['LIAISON_NOTE', [{ action: 'LIAISON_NOTE', bodyIds: everyone }]],
  ];
}
