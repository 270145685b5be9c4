import type { MessageKey } from '../../../i18n/messages';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextField } from '../../../parts/field';
import { DAYS, type FactName, factsAsked, NUMBERS, YES_OR_NO } from './facts';
import type { FormProps } from './form-props';

const NAMES: Readonly<Record<FactName, MessageKey>> = {
  consensus: 'item.factConsensus',
  electronicMaterialDelivered: 'item.factElectronicMaterial',
  finalTextDelivered: 'item.factFinalText',
  moreTimeAsked: 'item.factMoreTime',
  policyImplications: 'item.factPolicy',
  revisedTextAvailable: 'item.factRevisedText',
  seconded: 'item.factSeconded',
  summaryDelivered: 'item.factSummary',
  deletionCircularOn: 'item.factCircular',
  meetingStartsOn: 'item.factMeetingStarts',
  meetingEndsOn: 'item.factMeetingEnds',
  textInLanguagesOn: 'item.factLanguages',
  objections: 'item.factObjections',
  opposing: 'item.factOpposing',
  comments: 'item.factComments',
  replies: 'item.factReplies',
  decidedBy: 'item.factDecidedBy',
  successor: 'item.factSuccessor',
};
const GROUPS = ['STUDY_GROUP', 'WORKING_PARTY', 'ASSEMBLY'] as const;

interface Props extends Pick<FormProps, 'draft'> {
  readonly step: { readonly reasons: readonly { readonly field: string }[] };
}

const isAmong = (names: readonly string[], name: string): boolean => names.includes(name);

/** What the rules of the step ask for, and what was told of it already. */
export function FactFields({ step, draft }: Props) {
  const told = Object.entries(draft.written).flatMap(([field, value]) =>
    field.startsWith('fact.') && value ? [field.slice('fact.'.length).split('.')[0] ?? ''] : [],
  );
  return factsAsked([...step.reasons.map(({ field }) => field), ...told]).map((name) => (
    <Fact key={name} name={name} draft={draft} />
  ));
}

function Fact({ name, draft }: Pick<FormProps, 'draft'> & { readonly name: FactName }) {
  const t = useT();
  const label = t(NAMES[name]);
  const bound = (field: string) => ({
    value: draft.value(`fact.${field}`),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      draft.set({ [`fact.${field}`]: target.value }),
  });
  const number = { type: 'number', min: 0, max: 9999, inputMode: 'numeric' } as const;
  if (isAmong(YES_OR_NO, name)) return <YesOrNo name={name} label={label} draft={draft} />;
  if (isAmong(DAYS, name)) return <TextField label={label} type="date" {...bound(name)} />;
  if (isAmong(NUMBERS, name)) return <TextField label={label} {...number} {...bound(name)} />;
  if (name === 'decidedBy') return <DecidedBy label={label} draft={draft} />;
  if (name === 'comments' || name === 'replies') {
    const [first, second] =
      name === 'comments' ? (['typographical', 'substantive'] as const) : (['inFavour', 'against'] as const);
    return (
      <fieldset className="item-pair">
        <legend>{label}</legend>
        <TextField label={t(PARTS[first])} {...number} {...bound(`${name}.${first}`)} />
        <TextField label={t(PARTS[second])} {...number} {...bound(`${name}.${second}`)} />
      </fieldset>
    );
  }
  return <TextField label={label} dir="auto" {...bound(name)} />;
}

const PARTS = {
  typographical: 'item.factTypographical',
  substantive: 'item.factSubstantive',
  inFavour: 'item.factInFavour',
  against: 'item.factAgainst',
} as const;

interface OneFact extends Pick<FormProps, 'draft'> {
  readonly label: string;
}

function YesOrNo({ name, label, draft }: OneFact & { readonly name: string }) {
  const t = useT();
  return (
    <Choice
      label={label}
      value={draft.value(`fact.${name}`)}
      onChange={(answer) => draft.set({ [`fact.${name}`]: answer })}
      options={[
        { value: '', label: t('item.notSaid') },
        { value: 'yes', label: t('item.yes') },
        { value: 'no', label: t('item.no') },
      ]}
    />
  );
}

function DecidedBy({ label, draft }: OneFact) {
  const t = useT();
  const word = useWord();
  return (
    <Choice
      label={label}
      value={draft.value('fact.decidedBy')}
      onChange={(group) => draft.set({ 'fact.decidedBy': group })}
      options={[
        { value: '', label: t('item.notSaid') },
        ...GROUPS.map((value) => ({ value, label: word('DecidingGroup', value) })),
      ]}
    />
  );
}
