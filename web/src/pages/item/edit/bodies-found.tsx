import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { BodiesByWords, type BodiesByWordsQuery } from '../../../parts/bodies.operations';
import { Button } from '../../../parts/button';
import { Ref, Words } from '../../../parts/ref';

/** A body that was found. */
export type FoundBody = NonNullable<BodiesByWordsQuery['search'][number]['body']>;

/** Bodies that words may mean, without those that have ended. */
export function useBodiesFound(text: string): readonly FoundBody[] {
  const { data } = useApi(BodiesByWords, { text: text.trim() || '-' });
  if (!text.trim()) return [];
  return data?.search.flatMap(({ body }) => (body && body.status !== 'ENDED' ? [body] : [])) ?? [];
}

interface Props {
  readonly bodies: readonly FoundBody[];
  onPick(body: FoundBody): void;
}

/** What was found, one of them to be chosen. */
export function BodiesFound({ bodies, onPick }: Props) {
  const t = useT();
  return (
    <ul className="item-picked" aria-label={t('item.otherFound')}>
      {bodies.map((body) => (
        <li key={body.id}>
          <Button kind="quiet" onPress={() => onPick(body)}>
            <Ref>{body.path.map((each) => each.ref).join(' › ')}</Ref>{' '}
            {body.studyPeriod && <bdi dir="ltr">{body.studyPeriod.label}</bdi>}{' '}
            {body.name && <Words>{body.name}</Words>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
