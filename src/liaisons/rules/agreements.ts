import type { Reason } from '../../platform/reason';

/** Who met. */
interface Meeting {
  readonly bodyId: string;
  readonly bodyRef: string;
  readonly participantIds: readonly string[];
}

/** A sending body, with the bodies that it belongs to, itself among them; empty where it is not known here. */
interface Sender {
  readonly text: string;
  readonly bodyId: string | null;
  readonly lineage: readonly string[];
}

/** Why a meeting does not agree to send a statement for a sending body; empty where it does: it is a meeting of that body, or of one above it (A.1). */
export function agreementRefusals(meeting: Meeting, sender: Sender): Reason[] {
  const speaks =
    sender.lineage.includes(meeting.bodyId) ||
    (sender.bodyId !== null && meeting.participantIds.includes(sender.bodyId));
  if (speaks) return [];
  return [
    {
      rule: 'MEETING_OF_THE_SENDER',
      clause: 'A.1 (liaison statements)',
      message: `${meeting.bodyRef} does not speak for ${sender.text}`,
      field: 'meeting',
      accepted: `a meeting of ${sender.text}, or of a group above it`,
    },
  ];
}

/** Why an agreement is not taken back; empty where it is. */
export const withdrawalRefusals = (state: string): Reason[] =>
  state === 'SENT'
    ? [
        {
          rule: 'NOT_SENT',
          clause: 'liaison steps',
          message: 'the statement has been sent',
          field: 'decision',
          accepted: 'an agreement to a statement that is not sent',
        },
      ]
    : [];
