import { MailX } from 'lucide-react';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { LANGUAGES } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';
import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Refusal } from '../../parts/refusal';
import { Loaded, Skeleton } from '../../parts/states';
import { NoticeSettings, type NoticeSettingsQuery, SetNoticeSettings } from './notices.operations';

type Settings = NoticeSettingsQuery['noticeSettings'];
type Kind = 'reminders' | 'overdue' | 'changes';

const KINDS: readonly { readonly kind: Kind; readonly name: MessageKey; readonly says: MessageKey }[] = [
  { kind: 'reminders', name: 'notices.reminders', says: 'notices.remindersWords' },
  { kind: 'overdue', name: 'notices.overdue', says: 'notices.overdueWords' },
  { kind: 'changes', name: 'notices.changes', says: 'notices.changesWords' },
];

/** Which mail one gets, in which language, and when. */
export function MailCard() {
  const t = useT();
  const query = useApi(NoticeSettings);
  return (
    <Card id="mail" title={t('notices.mail')}>
      <Loaded query={query} skeleton={<Skeleton rows={4} height={56} />}>
        {({ noticeSettings }) => <Form settings={noticeSettings} />}
      </Loaded>
    </Card>
  );
}

function Form({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const change = useChange(SetNoticeSettings);
  const [given, setGiven] = useState<Partial<Settings>>({});
  const shown = { ...settings, ...given };
  /** Shown at once; taken back where it is refused. */
  const set = async (parts: Partial<Settings>) => {
    setGiven({ ...given, ...parts });
    const done = await change.run(parts);
    setGiven({});
    if (done) notify({ text: t('notices.mailSet') });
  };
  return (
    <div className="notices-mail">
      {!settings.sends && (
        <p className="notices-silent">
          <MailX aria-hidden="true" /> {t('notices.sendsNone')}
        </p>
      )}
      {KINDS.map(({ kind, name, says }) => (
        <KindLine
          key={kind}
          name={t(name)}
          says={t(says)}
          isOn={shown[kind]}
          sentAt={settings.lastSent.find((each) => each.kind === kind.toUpperCase())?.at ?? null}
          onChange={(isOn) => void set({ [kind]: isOn })}
        />
      ))}
      <Refusal error={change.error} />
      <When settings={shown} onSet={set} />
    </div>
  );
}

interface KindProps {
  readonly name: string;
  readonly says: string;
  readonly isOn: boolean;
  readonly sentAt: string | null;
  onChange(isOn: boolean): void;
}

function KindLine({ name, says, isOn, sentAt, onChange }: KindProps) {
  const t = useT();
  const intl = useIntl();
  const id = useId();
  const when = sentAt && intl.formatDate(sentAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="notices-kind">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{name}</label>
      <p id={`${id}-says`} className="notices-quiet">
        {says}
        {when && <span className="notices-sent">{t('notices.lastSent', { when })}</span>}
      </p>
    </div>
  );
}

interface WhenProps {
  readonly settings: Settings;
  onSet(parts: Partial<Settings>): Promise<void>;
}

/** In which language mail is written, and when the day of its reader begins. */
function When({ settings: { language, hour, timeZone }, onSet }: WhenProps) {
  const t = useT();
  const intl = useIntl();
  const zones = [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();
  const hours = Array.from({ length: 24 }, (_, each) => String(each));
  const clock = (each: string) => intl.formatDate(new Date(2000, 0, 1, Number(each)), { timeStyle: 'short' });
  return (
    <div className="notices-when">
      <Choice<Settings['language']>
        label={t('notices.mailLanguage')}
        value={language}
        options={LANGUAGES.flatMap(({ code, name }) => (code === 'ar' ? [] : [{ value: code, label: name }]))}
        onChange={(next) => void onSet({ language: next })}
      />
      <Choice
        label={t('notices.mailHour')}
        value={String(hour)}
        options={hours.map((each) => ({ value: each, label: clock(each) }))}
        onChange={(next) => void onSet({ hour: Number(next) })}
      />
      <Choice
        label={t('notices.timeZone')}
        value={timeZone}
        options={zones.map((each) => ({ value: each, label: each }))}
        onChange={(next) => void onSet({ timeZone: next })}
      />
    </div>
  );
}
