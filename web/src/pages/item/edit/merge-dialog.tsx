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
import { ItemToEdit } from './edit.operations';
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

const isMerged = (field: string): boolean => MERGED_FIELDS.some((each) => each === field);
const part = (values: Values, keep: (field: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => keep(field)));

/** Somebody was faster: nothing is lost, and nothing of theirs is written over unseen. */
export function MergeDialog(props: Props) {
  const t = useT();
  const { item, onKeep } = props;
  // The present record, read anew: what was shown is what one began with.
  const query = useQuery({ ...asked(ItemToEdit, { id: item.id }), staleTime: 0, gcTime: 0 });
  const now = query.data?.workItem;
  if (!now)
    return (
      <Dialog isOpen isKept form="wide" onClose={onKeep} title={t('item.conflictTitle', { ref: item.ref })}>
        <Loaded query={query}>{() => null}</Loaded>
      </Dialog>
    );
  return <Merge key={now.recordVersion} {...props} version={now.recordVersion} theirs={snapshotOf(now)} />;
}

interface MergeProps extends Props {
  readonly version: number;
  readonly theirs: Values;
}

function Merge({ item, draft, error, version, theirs, onSave, onKeep, onDiscard }: MergeProps) {
  const t = useT();
  const [choices, setChoices] = useState<Choices>({});
  const { written, base } = draft;
  const rows = mergeRows(base, part(written, isMerged), theirs);
  const others = part(written, (field) => !isMerged(field));
  const goOn = (then: (values: Values) => void) => {
    const values = { ...toWrite(rows, choices), ...others };
    draft.rebase(version, theirs, values);
    then(values);
  };
  const save = () => {
    const had = rows.some(({ verdict }) => verdict === 'yours' || verdict === 'conflict');
    // All that was written here gave way to theirs: there is nothing to save.
    if (had && Object.keys(toWrite(rows, choices)).length === 0) onDiscard();
    else goOn((values) => void onSave({ values, base: theirs, version }));
  };
  return (
    <Dialog
      isOpen
      isKept
      form="wide"
      onClose={onKeep}
      title={t('item.conflictTitle', { ref: item.ref })}
      actions={
        <>
          <Button onPress={onDiscard}>{t('item.discard')}</Button>
          <Button onPress={onKeep}>{t('item.keepEditing')}</Button>
          <Button kind="primary" isDisabled={!isDecided(rows, choices)} onPress={save}>
            {t('item.saveAs', { version: version + 1 })}
          </Button>
        </>
      }
    >
      <WhatHappened from={draft.version} error={error} rows={rows} />
      <MergeTable
        rows={rows}
        from={draft.version}
        to={version}
        by={error.since.at(-1)?.by ?? null}
        choices={choices}
        onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
      />
    </Dialog>
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
