import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ApiError } from '../../../api/errors';
import { asked } from '../../../api/use-api';
import { useRich, useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/states';
import type { Item } from '../item';
import type { Draft } from './draft';
import { ItemToEdit, type ItemToEditQuery } from './edit.operations';
import { useFieldName } from './field-names';
import { type Choices, isDecided, mergeRows, type Row, toWrite, type Values } from './merge';
import { MergeTable } from './merge-table';
import type { ToSave } from './saving';
import { MERGED_FIELDS, snapshotOf } from './snapshot';

interface Props {
  readonly item: Item;
  readonly draft: Draft;
  /** `STALE`, with what others did since. */
  readonly error: ApiError;
  onSave(what: ToSave): Promise<void>;
  onKeep(): void;
  onDiscard(): void;
}

type Now = NonNullable<ItemToEditQuery['workItem']>;

const isMerged = (field: string): boolean => MERGED_FIELDS.some((each) => each === field);
const part = (values: Values, keep: (field: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => keep(field)));

/** Somebody was faster: nothing is lost, and nothing of theirs is written over unseen. */
export function MergeDialog(props: Props) {
  const t = useT();
  const { item, error, draft, onKeep } = props;
  // The present record, read anew: what was shown is what one began with.
  const query = useQuery({ ...asked(ItemToEdit, { id: item.id }), staleTime: 0, gcTime: 0 });
  const merge = useMerge(props, query.data?.workItem ?? null);
  return (
    <Dialog
      isOpen
      isKept
      form="wide"
      onClose={onKeep}
      title={t('item.conflictTitle', { ref: item.ref })}
      actions={merge && <Actions {...props} merge={merge} />}
    >
      {merge ? (
        <>
          <WhatHappened from={draft.version} error={error} rows={merge.rows} />
          <MergeTable
            rows={merge.rows}
            from={draft.version}
            to={merge.version}
            by={error.since.at(-1)?.by ?? null}
            choices={merge.choices}
            onChoose={merge.choose}
          />
        </>
      ) : (
        <Loaded query={query}>{() => null}</Loaded>
      )}
    </Dialog>
  );
}

interface Merge {
  readonly rows: readonly Row[];
  readonly choices: Choices;
  readonly version: number;
  choose(field: string, side: 'yours' | 'theirs'): void;
  /** Writes what is still to be written on top of theirs. */
  save(): void;
}

/** What each side changed, and what was chosen; null while the record of today is not there. */
function useMerge({ draft, onSave, onDiscard }: Props, now: Now | null): Merge | null {
  const [chosen, setChosen] = useState<{ readonly version: number; readonly choices: Choices }>();
  if (!now) return null;
  const { recordVersion: version } = now;
  // What was chosen on an older version is chosen anew.
  const choices = chosen?.version === version ? chosen.choices : {};
  const theirs = snapshotOf(now);
  const rows = mergeRows(draft.base, part(draft.written, isMerged), theirs);
  const save = () => {
    const mine = toWrite(rows, choices);
    const had = rows.some(({ verdict }) => verdict === 'yours' || verdict === 'conflict');
    // All that was written here gave way to theirs: there is nothing to save.
    if (had && Object.keys(mine).length === 0) return onDiscard();
    const values = { ...mine, ...part(draft.written, (field) => !isMerged(field)) };
    draft.rebase(version, theirs, values);
    void onSave({ values, base: theirs, version });
  };
  const choose = (field: string, side: 'yours' | 'theirs') =>
    setChosen({ version, choices: { ...choices, [field]: side } });
  return { rows, choices, version, choose, save };
}

function Actions({ merge, onKeep, onDiscard }: Props & { readonly merge: Merge }) {
  const t = useT();
  return (
    <>
      <Button onPress={onDiscard}>{t('item.discard')}</Button>
      <Button onPress={onKeep}>{t('item.keepEditing')}</Button>
      <Button kind="primary" isDisabled={!isDecided(merge.rows, merge.choices)} onPress={merge.save}>
        {t('item.saveAs', { version: merge.version + 1 })}
      </Button>
    </>
  );
}

interface HappenedProps {
  readonly from: number;
  readonly error: ApiError;
  readonly rows: readonly Row[];
}

function WhatHappened({ from, error, rows }: HappenedProps) {
  const t = useT();
  const rich = useRich();
  const intl = useIntl();
  const name = useFieldName();
  const touched = new Set(error.since.flatMap(({ fields }) => fields));
  return (
    <div className="item-merge-words">
      <p>{t('item.conflictFrom', { version: from })}</p>
      <ul>
        {error.since.map(({ version, by, at }) => (
          <li key={version}>
            {rich('item.conflictSince', {
              who: <b>{by ?? t('item.tracker')}</b>,
              version: intl.formatNumber(version),
              when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </li>
        ))}
      </ul>
      <p>
        {rows.some(({ verdict }) => verdict === 'conflict')
          ? t('item.conflictChoose')
          : t('item.conflictNone', { fields: intl.formatList([...touched].map(name)) })}
      </p>
    </div>
  );
}
