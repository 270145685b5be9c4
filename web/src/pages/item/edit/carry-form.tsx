import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Ref, Words } from '../../../parts/ref';
import { Loaded } from '../../../parts/states';
import { WhereToCarry, type WhereToCarryQuery } from './edit.operations';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';
import { placeText } from './snapshot';

type Owner = NonNullable<WhereToCarryQuery['workItem']>['body'];

/** Carries the item to the next study period: to a Question that continues its own. Its isn stays. */
export function CarryForm({ item, draft }: FormProps) {
  const query = useApi(WhereToCarry, { id: item.id });
  return (
    <>
      <Loaded query={query}>{({ workItem }) => workItem && <Later owner={workItem.body} draft={draft} />}</Loaded>
      <ReasonField draft={draft} />
    </>
  );
}

/** What continues a body in later study periods, the next one first. */
const laterThan = ({ studyPeriod: own, continuity }: Owner) =>
  continuity.flatMap((body) =>
    body.studyPeriod && (!own || body.studyPeriod.startsOn > own.startsOn)
      ? [{ ...body, studyPeriod: body.studyPeriod }]
      : [],
  );

function Later({ owner, draft }: Pick<FormProps, 'draft'> & { readonly owner: Owner }) {
  const t = useT();
  const bodies = laterThan(owner);
  if (bodies.length === 0) return <p>{t('item.nothingContinues')}</p>;
  return (
    <fieldset className="item-steps">
      <legend>{t('item.carryTo')}</legend>
      {bodies.map(({ id, ref, name, studyPeriod: { label } }) => (
        <label key={id} className="item-card">
          <input
            type="radio"
            name="body"
            required
            checked={draft.value('body') === placeText(ref, label)}
            onChange={() => draft.set({ body: placeText(ref, label) })}
          />
          <Ref>{ref}</Ref> <bdi dir="ltr">{label}</bdi> {name && <Words>{name}</Words>}
        </label>
      ))}
    </fieldset>
  );
}
