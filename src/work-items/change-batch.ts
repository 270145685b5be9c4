import type { RecordEntry } from '../history/record-entry.entity';
import type { Reads } from '../platform/db/reads';
import { framed } from '../platform/db/statement';
import { type Selection, wordsOf } from '../platform/graphql/selection';
import { type ChangePosition, changeCursorOf } from './change-position';
import { CHANGES_FRAME, changeColumns } from './changes.queries';
import type { WorkItemChange } from './changes.types';
import type { WorkItem } from './work-item.entity';

/** That an entry in the record changed a work item; and the bodies and domains in which it stood, before or after. */
export interface Change {
  readonly position: ChangePosition;
  readonly item: string;
  readonly bodies: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

/** A change on its way to a listener. */
export interface SeenChange {
  readonly change: Change;
  readonly batch: ChangeBatch;
}

interface Row {
  readonly place: number;
  readonly entry: RecordEntry;
  readonly workItem: WorkItem | null;
}

/** Changes that came together: what listeners select of them is read by one statement for all that select the same. */
export class ChangeBatch {
  private readonly answers = new Map<string, Promise<ReadonlyMap<Change, WorkItemChange>>>();

  constructor(
    private readonly reads: Reads,
    private readonly changes: readonly Change[],
  ) {}

  /** What was selected of one of the changes, as it is now, or was when another listener asked the same. */
  async read(change: Change, selection: Selection): Promise<WorkItemChange> {
    const key = wordsOf(selection);
    const answers = this.answers.get(key) ?? this.readAll(selection);
    this.answers.set(key, answers);
    const answer = (await answers).get(change);
    if (answer) return answer;
    throw new Error('A change has lost its entry in the record.');
  }

  private async readAll(selection: Selection): Promise<ReadonlyMap<Change, WorkItemChange>> {
    const entries = this.changes.map(({ position }) => String(position.entry));
    const items = this.changes.map(({ item }) => item);
    const rows = await this.reads.rows<Row>(framed(CHANGES_FRAME, changeColumns(selection)), [entries, items]);
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return new Map(
      this.changes.flatMap((change, index) => {
        const row = byPlace.get(index + 1);
        if (!row) return [];
        const { entry, workItem } = row;
        return [[change, { cursor: changeCursorOf(change.position), entry, workItem }]];
      }),
    );
  }
}
