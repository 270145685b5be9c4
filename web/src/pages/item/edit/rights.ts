import type { Item, Right } from '../item';
import type { Task } from '../search';

/** The actions of the permission table that a task stands for; one of them is enough. */
const ACTIONS: Readonly<Record<Task, readonly Right['action'][]>> = {
  target: ['RETARGET'],
  step: ['ADVANCE', 'DECIDE', 'REPORT'],
  text: ['REVISE'],
  report: ['REPORT'],
  editors: ['APPOINT_EDITORS'],
  relation: ['RELATE', 'RELATE_ACROSS'],
  note: ['NOTE'],
  cells: ['PLACE'],
  number: ['NUMBER'],
  side: ['NUMBER'],
  carry: ['CARRY_OVER'],
  transfer: ['TRANSFER'],
  correct: ['CORRECT'],
  delete: ['DELETE'],
};

/** Whether the viewer may do a task, and if not, every reason why. */
export function allowedOf({ viewerCan = [] }: Pick<Item, 'viewerCan'>, task: Task) {
  const rights = viewerCan.filter(({ action }) => ACTIONS[task].includes(action));
  const isAllowed = rights.some(({ allowed }) => allowed);
  return { isAllowed, reasons: isAllowed ? [] : rights.flatMap(({ reasons }) => reasons) };
}
