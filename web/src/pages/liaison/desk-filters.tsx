import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';
import { FilterField } from '../../parts/filter-field';
import { Segmented } from '../../parts/segmented';
import { BodyField } from './body-field';
import { AsOf } from './desk-counts';
import type { LiaisonSearch } from './search';

const route = getRouteApi('/liaison');
const PURPOSES = ['ACTION', 'COMMENT', 'INFORMATION'] as const;

/** Whose desk, and what of it: everything is in the address. */
export function DeskFilters({ body, isSignedIn }: { readonly body: string; readonly isSignedIn: boolean }) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = useCallback(
    (change: Partial<LiaisonSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...change, sel: undefined }), replace: true }),
    [navigate],
  );
  const find = useCallback((q: string) => set({ q: q || undefined }), [set]);
  return (
    <>
      <BodyField value={body} onChoose={(ref) => set({ body: ref })} />
      <FilterField label={t('liaison.filter')} value={search.q ?? ''} onChange={find} />
      <Segmented
        label={t('liaison.direction')}
        value={search.dir ?? 'all'}
        onChange={(dir) => set({ dir: dir === 'all' ? undefined : dir })}
        options={[
          { value: 'all', label: t('liaison.both') },
          { value: 'in', label: t('liaison.incoming') },
          { value: 'out', label: t('liaison.outgoing') },
        ]}
      />
      {isSignedIn && (
        <Segmented
          label={t('liaison.whose')}
          value={search.mine ? 'mine' : 'everyone'}
          onChange={(whose) => set({ mine: whose === 'mine' || undefined })}
          options={[
            { value: 'everyone', label: t('liaison.everyone') },
            { value: 'mine', label: t('liaison.mine') },
          ]}
        />
      )}
      <Segmented
        label={t('liaison.which')}
        value={search.all ? 'all' : 'open'}
        onChange={(which) => set({ all: which === 'all' || undefined })}
        options={[
          { value: 'open', label: t('liaison.open') },
          { value: 'all', label: t('liaison.allOf') },
        ]}
      />
      <Purposes search={search} set={set} />
      <Statuses search={search} set={set} />
      {search.on && <AsOf on={search.on} back={() => set({ on: undefined })} />}
    </>
  );
}

interface Props {
  readonly search: LiaisonSearch;
  set(change: Partial<LiaisonSearch>): void;
}

function Purposes({ search, set }: Props) {
  const t = useT();
  const word = useWord();
  return (
    <Choice
      label={t('liaison.purpose')}
      isLabelHidden
      value={search.purpose ?? 'any'}
      onChange={(purpose) => set({ purpose: purpose === 'any' ? undefined : purpose })}
      options={[
        { value: 'any', label: t('liaison.anyPurpose') },
        ...PURPOSES.map((value) => ({ value, label: word('Purpose', value) })),
      ]}
    />
  );
}

function Statuses({ search, set }: Props) {
  const t = useT();
  return (
    <Choice
      label={t('liaison.status')}
      isLabelHidden
      value={search.status ?? 'any'}
      onChange={(status) => set({ status: status === 'any' ? undefined : status })}
      options={[
        { value: 'any', label: t('liaison.anyStatus') },
        { value: 'new', label: t('liaison.statusNew') },
        { value: 'in-hand', label: t('liaison.statusInHand') },
        { value: 'answered-in-part', label: t('liaison.statusInPart') },
        { value: 'draft', label: t('liaison.statusDraft') },
      ]}
    />
  );
}
