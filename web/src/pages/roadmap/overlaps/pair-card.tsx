import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, MessageSquareText, Scale } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n/use-t';
import { BodyLink } from '../../../parts/body-link';
import { Button } from '../../../parts/button';
import { ItemLink } from '../../../parts/item-link';
import { OverlapChip } from '../../../parts/overlap-chip';
import { PartialDate, TargetDate } from '../../../parts/partial-date';
import { Ref, Words } from '../../../parts/ref';
import { Source } from '../../../parts/source';
import { StatusChip } from '../../../parts/status-chip';
import { groupOf, isUnsettled, letterAbout, lettersOn, type Pair, type Text } from './pairs';
import { SaidList } from './said-list';
import { SayDialog } from './say-dialog';

interface Props {
  readonly pair: Pair;
  readonly canSay: boolean;
}

/** One pair: both texts beside each other, where it stands, what was said, and what can be done. */
export function PairCard({ pair, canSay }: Props) {
  const t = useT();
  const { state, since, note, item, other, toText, source } = pair;
  const letters = lettersOn(pair);
  return (
    <li className="overlaps-pair">
      <p className="overlaps-head">
        <OverlapChip state={state} />
        {since && (
          <span>
            {t('overlaps.since')} <PartialDate value={since} isLong />
          </span>
        )}
        {source.kind !== 'STATED_HERE' && (
          <span className="overlaps-source">
            {t('item.source')}: <Source source={source} />
          </span>
        )}
      </p>
      <div className="overlaps-sides">
        <Side text={item} />
        <ArrowLeftRight aria-hidden="true" />
        {other ? <Side text={other} /> : <Words>{toText ?? ''}</Words>}
      </div>
      {note && (
        <p className="overlaps-note">
          <Words>{note}</Words>
        </p>
      )}
      <SaidList pair={pair} />
      {letters.length > 0 && <Letters letters={letters} />}
      {canSay && <Acts pair={pair} />}
    </li>
  );
}

/** One of the two texts: whose it is, how far it is, when it is to be there. */
function Side({ text }: { readonly text: Text }) {
  const t = useT();
  const group = groupOf(text.body);
  return (
    <div className="overlaps-side">
      <p className="overlaps-owner">
        <Ref>{group}</Ref>
        {group !== text.body.ref && (
          <>
            {' · '}
            <BodyLink body={text.body} />
          </>
        )}
      </p>
      <p className="overlaps-text">
        <ItemLink item={text} /> {text.title && <Words>{text.title}</Words>}
      </p>
      <p className="overlaps-facts">
        <StatusChip maturity={text.maturity} native={text.nativeStatus} />
        <span>
          {t('overlaps.target')}: <TargetDate target={text.target} />
        </span>
      </p>
    </div>
  );
}

function Letters({ letters }: { readonly letters: Pair['item']['liaisons'] }) {
  const t = useT();
  return (
    <p className="overlaps-dim">
      {t('overlaps.lettersOnBoth')}{' '}
      {letters.map(({ id, ref, title }) => (
        <Link key={id} to="/liaison" search={{ sel: id }} title={title ?? undefined} className="overlaps-letter">
          <Ref>{ref}</Ref>
        </Link>
      ))}
    </p>
  );
}

/** Says how it goes on, or writes to both groups. */
function Acts({ pair }: Pick<Props, 'pair'>) {
  const t = useT();
  const { item, other, toText } = pair;
  const [isOpen, setOpen] = useState(false);
  const about = letterAbout(...(other ? [item, other] : [item]));
  return (
    <div className="overlaps-acts">
      <Button icon={Scale} onPress={() => setOpen(true)}>
        {isUnsettled(pair.state) ? t('overlaps.settle') : t('overlaps.change')}
      </Button>
      <Link to="/liaison/new" search={about} className="button button-plain">
        <MessageSquareText aria-hidden="true" />
        {t('overlaps.startLiaison')}
      </Link>
      {isOpen && (
        <SayDialog
          item={item}
          other={other ?? { id: null, ref: toText ?? '' }}
          pair={pair}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}
