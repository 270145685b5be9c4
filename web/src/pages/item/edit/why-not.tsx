import { Link } from '@tanstack/react-router';
import { useViewer } from '../../../api/use-viewer';
import { useT } from '../../../i18n/use-t';
import { Facts } from '../../../parts/card';
import { Reasons } from '../../../parts/refusal';
import { SignInLink } from '../../../parts/sign-in-link';
import type { Item } from '../item';
import type { Task } from '../search';
import { useFieldName } from './field-names';
import { FieldValue } from './field-value';
import { allowedOf } from './rights';
import { snapshotOf, TEXT_FIELDS } from './snapshot';

const FIELDS: Readonly<Partial<Record<Task, readonly string[]>>> = {
  target: ['target'],
  step: ['status'],
  text: TEXT_FIELDS,
  editors: ['editors'],
  cells: ['cells'],
  number: ['number'],
  side: ['sides'],
  carry: ['body'],
  transfer: ['body'],
  correct: ['status', 'sides'],
  delete: ['status'],
};

/** What stands there, as text, and why the viewer may not write it: from the rule that decides. */
export function WhyNot({ item, task }: { readonly item: Item; readonly task: Task }) {
  const t = useT();
  const name = useFieldName();
  const { isSignedIn } = useViewer();
  const now = snapshotOf(item);
  const reasons = [...new Map(allowedOf(item, task).reasons.map((reason) => [reason.message, reason])).values()];
  return (
    <div className="form">
      <Facts
        facts={(FIELDS[task] ?? []).map((field) => ({
          label: name(field),
          value: <FieldValue field={field} value={now[field] ?? ''} />,
        }))}
      />
      <section className="item-why">
        <h3>{t('item.whyNot')}</h3>
        <Reasons reasons={reasons} />
        <p>
          {isSignedIn ? <Link to="/permissions">{t('item.whoMay')}</Link> : <SignInLink>{t('item.signIn')}</SignInLink>}
        </p>
      </section>
    </div>
  );
}
