import { type ReactNode, useId, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { SideSheet } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { FILTERS } from './filter';
import { RoadmapFacets } from './roadmap.operations';
import { CATEGORIES, DOMAINS, STAGES } from './search';
import { useRoadmap, useSet } from './use-roadmap';

interface Props {
  readonly isOpen: boolean;
  onClose(): void;
}

const NONE = Object.fromEntries(FILTERS.map((name) => [name, undefined]));

/** Every filter of the roadmap; each takes hold at once. */
export function FilterSheet({ isOpen, onClose }: Props) {
  const t = useT();
  const set = useSet();
  const { total } = useRoadmap();
  return (
    <SideSheet
      isOpen={isOpen}
      onClose={onClose}
      title={t('roadmap.filtersTitle')}
      actions={
        <>
          <Button onPress={() => set(NONE)}>{t('roadmap.clear')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('roadmap.show', { count: total })}
          </Button>
        </>
      }
    >
      <div className="form">
        <Vocabularies />
        <Bodies />
        <Twins />
        <Period />
      </div>
    </SideSheet>
  );
}

/** Stage, activity domain and category: words of the schema. */
function Vocabularies() {
  const t = useT();
  const word = useWord();
  const set = useSet();
  const { stage, domain, category } = useRoadmap().search;
  return (
    <>
      <Ticks
        label={t('roadmap.stage')}
        values={STAGES}
        ticked={stage}
        name={(each) => word('Maturity', each)}
        onChange={(next) => set({ stage: next })}
      />
      <Ticks
        label={t('roadmap.domain')}
        values={DOMAINS}
        ticked={domain}
        name={(each) => word('ActivityDomain', each)}
        onChange={(next) => set({ domain: next })}
      />
      <Ticks
        label={t('roadmap.category')}
        values={CATEGORIES}
        ticked={category}
        name={(each) => word('DocumentCategory', each)}
        onChange={(next) => set({ category: next })}
      />
    </>
  );
}

interface TicksProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly ticked: readonly V[] | undefined;
  name(value: V): ReactNode;
  onChange(ticked: V[] | undefined): void;
}

/** Any of several, to tick; none means all. */
function Ticks<V extends string>({ label, values, ticked = [], name, onChange }: TicksProps<V>) {
  const toggle = (value: V) => {
    const next = values.filter((each) => ticked.includes(each) !== (each === value));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className="roadmap-ticks">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="checkbox" checked={ticked.includes(value)} onChange={() => toggle(value)} />
          {name(value)}
        </label>
      ))}
    </fieldset>
  );
}

/** Organizations by their number of items, and any other body in any spelling. */
function Bodies() {
  const t = useT();
  const set = useSet();
  const { sdo, body } = useRoadmap().search;
  const facets = useApi(RoadmapFacets);
  const groups = facets.data?.roadmapGroups.filter(({ count }) => count > 0) ?? [];
  const [text, setText] = useState((body ?? []).join(', '));
  const counts = new Map(groups.map((group) => [group.body?.ref ?? '', group.count]));
  const take = () => {
    const refs = text
      .split(',')
      .map((ref) => ref.trim())
      .filter(Boolean);
    set({ body: refs.length > 0 ? refs : undefined });
  };
  return (
    <>
      <Ticks
        label={t('roadmap.sdo')}
        values={[...counts.keys()]}
        ticked={sdo}
        name={(ref) => (
          <>
            <bdi>{ref}</bdi> <span className="roadmap-tick-count">{counts.get(ref)}</span>
          </>
        )}
        onChange={(next) => set({ sdo: next })}
      />
      <TextField
        label={t('roadmap.body')}
        hint={t('roadmap.bodyHint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </>
  );
}

function Twins() {
  const t = useT();
  const set = useSet();
  const { twin } = useRoadmap().search;
  return (
    <Choice
      label={t('roadmap.twin')}
      value={twin ?? 'any'}
      options={[
        { value: 'any', label: t('roadmap.any') },
        { value: 'yes', label: t('roadmap.withTwin') },
        { value: 'no', label: t('roadmap.withoutTwin') },
      ]}
      onChange={(value) => set({ twin: value === 'any' ? undefined : value })}
    />
  );
}

function Period() {
  const t = useT();
  const set = useSet();
  const hint = useId();
  const { period } = useRoadmap().search;
  const periods = useApi(RoadmapFacets).data?.studyPeriods ?? [];
  return (
    <div className="field">
      <Choice
        label={t('roadmap.period')}
        value={period ?? ''}
        options={[{ value: '', label: t('roadmap.any') }, ...periods.map(({ label }) => ({ value: label, label }))]}
        onChange={(value) => set({ period: value || undefined })}
      />
      <p id={hint} className="field-hint">
        {t('roadmap.periodHint')}
      </p>
    </div>
  );
}
