import { useChange } from '../../api/use-change';
import { MentionWorkItem } from './acts.operations';
import type { FormState } from './form-state';

/** Links a statement to the work items that it is about, one after another. Resolves to the references of those that could not be linked. */
export function useLinkItems() {
  const mention = useChange(MentionWorkItem);
  return async (statement: { id: string; recordVersion: number }, about: FormState['about']): Promise<string[]> => {
    const left: string[] = [];
    let expectedVersion = statement.recordVersion;
    for (const { id, ref } of about) {
      const linked = await mention.run({ change: { id: statement.id, expectedVersion }, workItem: id });
      if (linked) expectedVersion = linked.mentionWorkItem.statement.recordVersion;
      else left.push(ref);
    }
    return left;
  };
}
