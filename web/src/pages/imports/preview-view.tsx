import { useState } from 'react';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { Segmented } from '../../parts/segmented';
import type { cited } from './brought-by';
import { acceptedRows, type Choice, type Choices, isTaken, type Row } from './choices';
import { ApplyImport } from './imports.operations';
import { PlaceWords } from './place-words';
import { RowCard } from './row-card';
import type { Preview } from './use-preview';

interface Props {
  readonly preview: Preview;
  /** What is cited for all that is taken in; null where the document itself is. */
  readonly source: ReturnType<typeof cited> | null;
  onClose(): void;
}

const NONE: Choices = new Map();
/** As many rows as are shown at once; more on request. */
const SHOWN = 100;

/** What a document would change, row by row; nothing is written before it is applied. */
export function PreviewView({ preview, source, onClose }: Props) {
  const t = useT();
  const [choices, setChoices] = useState<Choices>(NONE);
  const [state, setState] = useState<Row['state'] | 'ALL'>('ALL');
  const [most, setMost] = useState(SHOWN);
  const apply = useChange(ApplyImport);
  const taken = preview.rows.filter((row) => isTaken(row, choices.get(row.key)));
  const shown = preview.rows.filter((row) => state === 'ALL' || row.state === state);
  const lines = preview.given.text?.split(/\r?\n/);
  const send = async () => {
    const rows = acceptedRows(preview.rows, choices);
    const answer = await apply.run({
      ...preview.given,
      planHash: preview.planHash,
      rows,
      source,
    });
    if (!answer) return;
    const { created, updated } = answer.applyImport;
    notify({ text: t('imports.applied', { created, updated }) });
    onClose();
  };
  return (
    <section className="imports-preview" aria-label={t('imports.preview')}>
      <Summary preview={preview} />
      <div className="control-row imports-bar">
        <StateFilter preview={preview} state={state} onState={setState} />
        <span role="status" className="counts">
          {t('imports.taken', { count: taken.length, total: preview.rows.length })}
        </span>
        <Button onPress={onClose}>{t('imports.other')}</Button>
        <Button kind="primary" isDisabled={apply.isPending || taken.length === 0} onPress={() => void send()}>
          {apply.isPending ? t('imports.applying') : t('imports.apply', { count: taken.length })}
        </Button>
      </div>
      <Refusal error={apply.error} />
      <ol className="imports-rows">
        {shown.slice(0, most).map((row) => (
          <RowCard
            key={row.key}
            row={row}
            choice={choices.get(row.key)}
            line={(row.place.line && lines?.[row.place.line - 1]?.trim()) || null}
            onChoice={(choice: Choice) => setChoices(new Map(choices).set(row.key, choice))}
          />
        ))}
      </ol>
      {shown.length > most && (
        <Button onPress={() => setMost(most + SHOWN)}>{t('imports.more', { count: shown.length - most })}</Button>
      )}
    </section>
  );
}

interface FilterProps {
  readonly preview: Preview;
  readonly state: Row['state'] | 'ALL';
  onState(state: Row['state'] | 'ALL'): void;
}

function StateFilter({ preview, state, onState }: FilterProps) {
  const t = useT();
  const word = useWord();
  return (
    <Segmented
      label={t('imports.filter')}
      value={state}
      onChange={onState}
      options={[
        { value: 'ALL', label: t('imports.all', { count: preview.rows.length }) },
        ...preview.counts
          .filter(({ count }) => count > 0)
          .map(({ state: value, count }) => ({
            value,
            label: t('imports.stateCount', { state: word('RowState', value), count }),
          })),
      ]}
    />
  );
}

/** What read it and why, what was odd, and what it no longer lists. */
function Summary({ preview }: Pick<Props, 'preview'>) {
  const t = useT();
  const { given, connector, because, asOf, attribution, issues, noLongerListed } = preview;
  return (
    <div className="imports-summary">
      <h2>
        <bdi>{given.name}</bdi>
      </h2>
      <p>
        {t('imports.readAs', { connector, because })} {asOf && t('imports.asOf', { day: asOf })}
      </p>
      {attribution && <p className="counts">{attribution}</p>}
      {issues.length > 0 && (
        <details open={issues.length <= 5}>
          <summary>{t('imports.issues', { count: issues.length })}</summary>
          <ul className="reasons">
            {issues.map(({ rule, message, place }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be odd twice, and the list does not move
              <li key={at} title={rule}>
                <Words>{message}</Words> {place && <PlaceWords place={place} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {noLongerListed.length > 0 && (
        <details>
          <summary>{t('imports.noLongerListed', { count: noLongerListed.length })}</summary>
          <ul className="lines">
            {noLongerListed.map(({ workItem }) => (
              <li key={workItem.id}>
                <ItemLink item={workItem} /> {workItem.title && <Words>{workItem.title}</Words>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
