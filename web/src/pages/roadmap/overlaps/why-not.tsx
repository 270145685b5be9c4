import { Link } from '@tanstack/react-router';
import { useViewer } from '../../../api/use-viewer';
import { useT } from '../../../i18n/use-t';
import { Reasons } from '../../../parts/refusal';

interface Props {
  readonly reasons: readonly { readonly message: string; readonly clause: string; readonly accepted?: string | null }[];
}

/** Why the viewer may not say anything of an overlap: from the rule that decides. */
export function WhyNot({ reasons }: Props) {
  const t = useT();
  const { isSignedIn } = useViewer();
  return (
    <section className="overlaps-why">
      <h3>{t('item.whyNot')}</h3>
      <Reasons reasons={reasons} />
      <p>
        {isSignedIn ? <Link to="/permissions">{t('item.whoMay')}</Link> : <Link to="/sign-in">{t('item.signIn')}</Link>}
      </p>
    </section>
  );
}
