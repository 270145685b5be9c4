import { Injectable } from '@nestjs/common';
import { ImportRelations } from './import-relations';
import type { Intake } from './intake.entity';
import { IntakeRows } from './intake-rows';
import { unknownText } from './planning.service';

/** Enters the relations between the texts of a catalogue, once all of them are there. */
@Injectable()
export class IntakeRelating {
  constructor(
    private readonly rows: IntakeRows,
    private readonly relations: ImportRelations,
  ) {}

  /** Relates the next texts, in the transaction of the caller. @returns where the intake stands then; at the end its records are deleted */
  async relate(intake: Intake, most: number): Promise<Intake> {
    const texts = await this.rows.related(intake, most);
    if (texts.length === 0) {
      await this.rows.clear(intake);
      return this.rows.advance({ ...intake, state: 'DONE' }, []);
    }
    const stated = texts.flatMap(({ position, workItemId, relations }) =>
      relations.map(({ name, to }) => ({ itemId: workItemId, name, to, place: { row: position } })),
    );
    const { found, missing } = await this.relations.found(stated);
    const links = await this.relations.fresh(found);
    const cited = links.length > 0 ? await this.rows.import(intake) : null;
    if (cited !== null) await this.relations.write(links, { ...cited, actor: null, asOf: intake.asOf }, new Set());
    const names = new Map(texts.map(({ position, name }) => [position, name]));
    const odd = missing.map(({ name, to, isSeveral, place }) => {
      const [rule, message] = unknownText(name, to, isSeveral);
      return { name: names.get(place.row ?? 0) ?? '', rule, message, leftOut: false };
    });
    const position = texts.at(-1)?.position ?? intake.position;
    return this.rows.advance({ ...intake, importId: cited?.importId ?? intake.importId, position }, odd);
  }

  /** Passes over the relations of the text that comes next. */
  async leaveOut(intake: Intake, why: string): Promise<Intake> {
    const [text] = await this.rows.related(intake, 1);
    if (!text) return intake;
    const odd = { name: text.name, rule: 'NOT_RELATED', message: why, leftOut: false };
    return this.rows.advance({ ...intake, position: text.position }, [odd]);
  }
}
