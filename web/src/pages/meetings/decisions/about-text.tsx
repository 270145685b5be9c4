import { type ReactNode, useEffect } from 'react';
import type { ApiError } from '../../../api/errors';
import { useApi } from '../../../api/use-api';
import { rightTo } from '../../../api/use-viewer';
import { useRich } from '../../../i18n/use-t';
import { LocalLink } from '../../../parts/local-link';
import { Words } from '../../../parts/ref';
import { Loaded } from '../../../parts/states';
import { factsOf } from '../../item/edit/facts';
import type { OneMeeting } from '../meeting-page';
import { TextToDecide, type TextToDecideQuery } from './decisions.operations';
import { KindCards } from './kind-cards';
import { daysOf } from './kinds';
import { sideFor } from './new-things';
import { type Chosen, TextChoice } from './text-choice';
import { TextSideChoice } from './text-side';
import type { Told } from './use-recording';

export interface FieldsProps {
  readonly meeting: OneMeeting;
  readonly told: Told;
  readonly error: ApiError | null;
  set(change: Partial<Told>): void;
}

/** Which text, and what was decided about it: what the rules and rights say of each decision is asked with what is told. */
export function AboutTextFields({ meeting, told, set, error }: FieldsProps) {
  const texts = new Map<string, Chosen>();
  for (const { workItem } of meeting.subjects) if (workItem) texts.set(workItem.id, workItem);
  return (
    <>
      <TextChoice
        chosen={told.text}
        usual={[...texts.values()]}
        onChoose={(text) => set({ text, textKind: null, side: '', version: undefined, facts: {} })}
      />
      {told.text && <OneText meeting={meeting} told={told} set={set} error={error} id={told.text.id} />}
    </>
  );
}

const GROUPS: Readonly<Partial<Record<OneMeeting['type'], 'ASSEMBLY' | 'STUDY_GROUP' | 'WORKING_PARTY'>>> = {
  ADVISORY_GROUP: 'STUDY_GROUP',
  ASSEMBLY: 'ASSEMBLY',
  STUDY_GROUP: 'STUDY_GROUP',
  STUDY_GROUP_E_PLENARY: 'STUDY_GROUP',
  WORKING_PARTY: 'WORKING_PARTY',
};

function OneText({ meeting, told, set, error, id }: FieldsProps & { readonly id: string }) {
  const { first, last } = daysOf(meeting);
  const facts = {
    meetingStartsOn: first,
    meetingEndsOn: last,
    decidedBy: GROUPS[meeting.type],
    ...factsOf(told.facts),
  };
  const query = useApi(TextToDecide, { id, on: told.on || null, facts });
  return (
    <Loaded query={query}>
      {({ workItem }) => workItem && <Kinds meeting={meeting} text={workItem} told={told} set={set} error={error} />}
    </Loaded>
  );
}

interface KindsProps extends FieldsProps {
  readonly text: NonNullable<TextToDecideQuery['workItem']>;
}

function Kinds({ meeting, text, told, set, error }: KindsProps) {
  const { recordVersion, lifeCycles } = text;
  const side = sideFor(lifeCycles, told.side, meeting.body.ref);
  const sideDecided = side === lifeCycles[0] ? '' : (side?.body.id ?? '');
  // What is shown is what was looked at, also after somebody else was faster and it was asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `set` is another function each time
  useEffect(() => set({ version: recordVersion, sideDecided }), [recordVersion, sideDecided]);
  return (
    <>
      {text.title && <Words>{text.title}</Words>}
      <TextSideChoice
        sides={lifeCycles}
        side={side}
        onChange={(chosen) => set({ side: chosen, textKind: null, facts: {} })}
      />
      <KindCards
        text={{ ...text, nativeStatus: side?.label ?? text.nativeStatus, transitions: side?.transitions ?? [] }}
        value={told.textKind}
        asked={error?.reasons.map(({ field }) => ({ field: (field ?? '').split('.').at(-1) ?? '' })) ?? []}
        facts={{
          written: told.facts,
          value: (field) => told.facts[field] ?? '',
          set: (changes) => set({ facts: { ...told.facts, ...changes } }),
        }}
        onChange={(textKind) => set({ textKind })}
      />
      {rightTo(text.viewerCan, 'TRANSFER')?.allowed && <Elsewhere text={text} />}
    </>
  );
}

/** What a meeting decides about a text and the text's own page records: it goes to another group. */
function Elsewhere({ text }: Pick<KindsProps, 'text'>) {
  const rich = useRich();
  return (
    <p className="quiet">
      {rich('meetings.transferElsewhere', {
        link: (words: ReactNode) => (
          <LocalLink href={`/items/${encodeURIComponent(text.ref)}?edit=transfer`}>{words}</LocalLink>
        ),
      })}
    </p>
  );
}
