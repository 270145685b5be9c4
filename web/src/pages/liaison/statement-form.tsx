import { useState } from 'react';
import { execute } from '../../api/execute';
import { orNull } from '../../api/or-null';
import { useRich, useT } from '../../i18n/use-t';
import { BodyInput } from '../../parts/body-input';
import { Rows } from '../../parts/form-rows';
import { Segmented } from '../../parts/segmented';
import { AboutRows } from './about-rows';
import { StatementByRef, type StatementByRefQuery } from './acts.operations';
import { Addressees } from './addressee-rows';
import { FormLine, type FormProps, FormText } from './form-line';
import { LinkRows } from './link-rows';
import { MoreFields } from './more-fields';
import { StatementLink } from './statement-link';

interface Props extends FormProps {
  /** It is there already: what becomes of it, and what it refers to, are not decided here. */
  readonly isRevised?: boolean;
}

/** The statement field by field: what has to be said first, what else the heading says folded below. */
export function StatementForm({ form, set, isRevised }: Props) {
  const t = useT();
  return (
    <div className="form form-wide">
      {!isRevised && (
        <Segmented
          label={t('liaison.mode')}
          value={form.mode}
          onChange={(mode) => set({ mode })}
          options={[
            { value: 'record', label: t('liaison.wasSent') },
            { value: 'draft', label: t('liaison.isDraft') },
          ]}
        />
      )}
      <div className="form-two">
        <StatementNumber form={form} set={set} />
        <FormLine form={form} set={set} name="dated" label={t('liaison.dated')} hint={t('liaison.dateHint')} />
        {form.mode === 'record' && (
          <FormLine form={form} set={set} name="sent" label={t('liaison.sentOn')} hint={t('liaison.dateHint')} />
        )}
      </div>
      <FormLine form={form} set={set} name="title" label={t('liaison.statementTitle')} isRequired />
      <Rows
        legend={t('liaison.from')}
        add={t('liaison.addSource')}
        rows={form.sources.map((body) => ({ body }))}
        none={{ body: '' }}
        onChange={(rows) => set({ sources: rows.map(({ body }) => body) })}
      >
        {({ body }, change, place) => (
          <BodyInput
            label={t('liaison.fromNumbered', { place: place + 1 })}
            value={body}
            field={`sources.${place}`}
            isRequired
            onChange={(text) => change({ body: text })}
          />
        )}
      </Rows>
      <Addressees rows={form.addressees} onChange={(addressees) => set({ addressees })} />
      {!isRevised && <AboutRows form={form} set={set} />}
      {!isRevised && <LinkRows form={form} set={set} />}
      <FormText form={form} set={set} name="body" label={t('liaison.text')} rows={9} />
      <MoreFields form={form} set={set} />
    </div>
  );
}

/** The number as written; one that is there already is pointed out on leaving the field. */
function StatementNumber({ form, set }: FormProps) {
  const t = useT();
  const rich = useRich();
  const [same, setSame] = useState<StatementByRefQuery['liaisonStatement']>(null);
  const check = async () => {
    const ref = form.number.trim();
    setSame(
      ref ? ((await orNull(execute(StatementByRef, { ref })).catch(() => null))?.liaisonStatement ?? null) : null,
    );
  };
  return (
    <FormLine
      form={form}
      set={set}
      name="number"
      label={t('liaison.number')}
      onBlur={() => void check()}
      problem={same && rich('liaison.numberTaken', { statement: <StatementLink statement={same} /> })}
    />
  );
}
