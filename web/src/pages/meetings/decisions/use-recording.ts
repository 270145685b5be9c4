import { useIntl } from 'react-intl';
import { useChange } from '../../../api/use-change';
import { notify } from '../../../frame/toast-store';
import { useT } from '../../../i18n/use-t';
import { factsOf } from '../../item/edit/facts';
import type { OneMeeting } from '../meeting-page';
import { type DecisionInput, RecordDecision } from './decisions.operations';
import type { AboutBody, AboutText } from './kinds';
import { newBodyOf, proposalOf, type ToldBody, type ToldItem } from './new-things';
import type { Chosen } from './text-choice';

/** What is told of a decision, as it stands in the form; empty where nothing is said. */
export interface Told {
  readonly about: 'text' | 'new' | 'body';
  readonly text: Chosen | null;
  readonly textKind: AboutText | null;
  /** Number of the group whose side of the text was chosen; empty for the usual one. */
  readonly side: string;
  /** Number of the group on whose side it is decided; empty for the owner's. */
  readonly sideDecided?: string;
  /** Version of the text that was looked at. */
  readonly version?: number;
  readonly bodyKind: AboutBody;
  readonly body: string;
  /** Whether the body that is established is one without a record. */
  readonly isNewBody: boolean;
  readonly newBody: ToldBody;
  readonly item: ToldItem;
  /** ISO day. */
  readonly on: string;
  readonly words: string;
  readonly reason: string;
  readonly citation: string;
  /** Facts for the rules, by the names of their fields. */
  readonly facts: Readonly<Record<string, string>>;
}

const said = (text: string): string | null => text.trim() || null;

/** The decision as the API takes it; null where it is not told what about. */
export function inputOf(told: Told): DecisionInput | null {
  const common = { on: said(told.on), text: said(told.words) };
  if (told.about === 'body') return { ...common, kind: told.bodyKind, ...bodyOf(told) };
  if (told.about === 'new') {
    const proposal = proposalOf(told.item);
    return proposal && { ...common, kind: 'NEW_WORK_ITEM', proposal };
  }
  const { text, textKind, version, sideDecided, facts } = told;
  if (!text || !textKind || version === undefined) return null;
  const side = sideDecided || null;
  const workItem = { id: text.id, expectedVersion: version, merge: false, side, facts: factsOf(facts) };
  return { ...common, kind: textKind, workItem };
}

const bodyOf = ({ bodyKind, isNewBody, newBody, body }: Told): Pick<DecisionInput, 'body' | 'newBody'> =>
  bodyKind === 'ESTABLISHED' && isNewBody ? { newBody: newBodyOf(newBody) } : { body: said(body) };

/** Records a decision and tells it, with what is wise to look at. */
export function useRecording(meeting: OneMeeting) {
  const t = useT();
  const intl = useIntl();
  const change = useChange(RecordDecision);
  const record = async (told: Told): Promise<boolean> => {
    const decision = inputOf(told);
    if (!decision) return false;
    const citation = said(told.citation);
    const done = await change.run({
      meeting: meeting.id,
      decision,
      reason: said(told.reason),
      source: citation ? { citation } : null,
    });
    if (!done) return false;
    const { decision: recorded, warnings } = done.recordDecision;
    const look = intl.formatList(warnings.map(({ message }) => message));
    notify({
      text: look
        ? t('meetings.decidedLook', { text: recorded.text, look })
        : t('meetings.decidedNow', { text: recorded.text }),
    });
    return true;
  };
  return { record, error: change.error, isPending: change.isPending };
}
