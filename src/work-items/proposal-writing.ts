import { Injectable } from '@nestjs/common';
import { SourcesService } from '../history/sources.service';
import { identifierKey } from '../identifiers/rules/keys';
import { parseIdentifier } from '../identifiers/rules/parse';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { BadUserInput } from '../platform/graphql/errors';
import { identifierFact, targetFact, titleFact } from './facts';
import type { WorkItemProposal } from './proposing.inputs';
import { statesOf } from './rules/life-cycle/life-cycles';
import type { ProposalFacts } from './rules/proposal';
import type { ApprovalProcess } from './rules/vocabulary';
import { StatusesService } from './statuses.service';

/** Reads what a proposal refers to, and writes the new work item with all its facts. */
@Injectable()
export class ProposalWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly sources: SourcesService,
    private readonly statuses: StatusesService,
    private readonly clock: Clock,
  ) {}

  /** What the database knows about a proposal. @throws BadUserInput naming each editor that is not recorded */
  async factsOf({ body, name, editors }: WorkItemProposal): Promise<ProposalFacts> {
    const [row]: Omit<ProposalFacts, 'editors'>[] = await this.transactions.manager.query(
      `select b.ref as body, sdo.ref as organization, b.type = 'QUESTION' as "isQuestion", b.status = 'ENDED' as "bodyHasEnded",
        (select i.ref from work_item_identifier n join work_item i on i.id = n.work_item_id where n.key = $2 and i.maturity <> 'DELETED' limit 1) as "borneBy"
       from body b join body sdo on sdo.id = b.lineage[1] where b.id = $1`,
      [body, parseIdentifier(name)?.key ?? identifierKey(name)],
    );
    if (!row) throw new Error(`The body ${body} is not there.`);
    return { ...row, editors: await this.namesOf((editors ?? []).map(({ person }) => person)) };
  }

  /** A number for a new work item, so that the record can name it before it is written. */
  async nextId(): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('work_item', 'id'))::text as id`,
    );
    if (!row) throw new Error('There is no number for a work item.');
    return row.id;
  }

  async write(id: string, proposal: WorkItemProposal, process: ApprovalProcess): Promise<void> {
    const source = await this.sources.idOf(proposal.source);
    const day = proposal.on ?? this.clock.today();
    const key = `${parseIdentifier(proposal.name)?.canonical ?? proposal.name} #${id}`;
    const fact = { certainty: 'HIGH', source_id: source };
    await this.item(id, key, proposal, { process, ...fact });
    await this.facts(proposal, day, { work_item_id: id, ...fact });
    const [start] = statesOf(process);
    await this.statuses.write({ id, key }, source, {
      kind: 'REGISTERED',
      nativeStatus: start?.label ?? null,
      reading: { maturity: start?.maturity ?? 'PROPOSED', flags: [] },
      happened: day,
      basis: 'OCCURRED',
      note: proposal.meeting ?? null,
    });
  }

  private async item(
    id: string,
    key: string,
    proposal: WorkItemProposal,
    { process, ...fact }: Columns & { process: ApprovalProcess },
  ) {
    await this.transactions.manager.query(
      `insert into work_item (id, key, type, version, body_id, isn, approval_process, scope, summary, liaison, supporting_members, comment, first_registered, certainty, source_id)
       overriding system value values ($1, $2, $3, 'New', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        key,
        proposal.type,
        proposal.body,
        proposal.isn ?? null,
        process,
        proposal.scope ?? null,
        proposal.summary ?? null,
        proposal.liaisons ?? null,
        proposal.supportingMembers ?? [],
        proposal.relations ?? null,
        this.clock.now().toISOString(),
        fact.certainty,
        fact.source_id,
      ],
    );
  }

  private async facts(proposal: WorkItemProposal, day: string, fact: Columns): Promise<void> {
    const names = [identifierFact('PROVISIONAL', proposal.name, day)];
    if (proposal.isn) names.push(identifierFact('ISN', String(proposal.isn), day));
    await this.upsert.rows(
      'work_item_identifier',
      ['work_item_id', 'kind', 'text'],
      names.map((row) => ({ ...row, ...fact })),
    );
    await this.upsert.insert('work_item_title', { ...titleFact(proposal.title, 'en', day), ...fact });
    if (proposal.target) await this.upsert.insert('target', { ...targetFact(proposal.target, day, null), ...fact });
    const texts = [...new Set(proposal.baseTexts ?? [])].map((text, index) => ({
      position: index + 1,
      text,
      valid_from: day,
      ...fact,
    }));
    await this.upsert.rows('base_text', ['work_item_id', 'text'], texts);
    const editors = (proposal.editors ?? []).map(({ person, role }) => ({
      person_id: person,
      role_as_written: role ?? null,
      valid_from: day,
      ...fact,
    }));
    await this.upsert.rows('editor', ['work_item_id', 'person_id'], editors);
  }

  private async namesOf(persons: readonly string[]): Promise<string[]> {
    const rows: { id: string; name: string }[] = await this.transactions.manager.query(
      'select id::text, name from person where id = any($1::bigint[])',
      [persons],
    );
    const missing = persons.flatMap((id, index) =>
      rows.some((row) => row.id === id)
        ? []
        : [
            {
              field: `proposal.editors.${index}.person`,
              message: `no person has the number ${id}`,
              accepted: 'Person.id',
            },
          ],
    );
    if (missing.length > 0) throw new BadUserInput(missing);
    return rows.map(({ name }) => name);
  }
}
