import { getRouteApi } from '@tanstack/react-router';
import { FileSpreadsheet, FileText, Table } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useRich, useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import type { OneMeeting } from './meeting-page';
import { MeetingPackOf, type MeetingPackOfQuery } from './meetings.operations';
import { packAddress } from './pack-address';
import { PackRow } from './pack-row';

const route = getRouteApi('/meetings/$id');
type Pack = MeetingPackOfQuery['meetingPack'];
type List = Pack['lists'][number];

/** What a meeting has to deal with, list by list, with the reason for each row; to take along as a document or workbook. */
export function MeetingPack({ meeting }: { readonly meeting: OneMeeting }) {
  const t = useT();
  const { group } = route.useSearch();
  const query = useApi(MeetingPackOf, { key: meeting.key, group: group ?? null });
  return (
    <Card id="pack" title={t('meetings.pack')} aside={<WholeFiles meetingKey={meeting.key} group={group} />}>
      <GroupChoice meeting={meeting} />
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {({ meetingPack }) => <Lists pack={meetingPack} meetingKey={meeting.key} group={group} />}
      </Loaded>
    </Card>
  );
}

/** The pack of the meeting, or of a group that takes part in it. */
function GroupChoice({ meeting }: { readonly meeting: OneMeeting }) {
  const t = useT();
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  const refs = new Set(meeting.bodies.map(({ ref }) => ref));
  if (group) refs.add(group);
  if (refs.size === 0) return null;
  return (
    <Choice
      label={t('meetings.packOf')}
      value={group ?? ''}
      options={[{ value: '', label: meeting.body.ref }, ...[...refs].map((ref) => ({ value: ref, label: ref }))]}
      onChange={(chosen) => void navigate({ search: { group: chosen || undefined }, resetScroll: false })}
    />
  );
}

interface FilesProps {
  readonly meetingKey: string;
  readonly group: string | undefined;
}

function WholeFiles({ meetingKey, group }: FilesProps) {
  const t = useT();
  return (
    <span className="meetings-files">
      <a className="button" href={packAddress(meetingKey, 'docx', { group })} download>
        <FileText aria-hidden="true" />
        {t('meetings.asDocument')}
      </a>
      <a className="button" href={packAddress(meetingKey, 'xlsx', { group })} download>
        <FileSpreadsheet aria-hidden="true" />
        {t('meetings.asWorkbook')}
      </a>
    </span>
  );
}

function Lists({ pack, ...files }: FilesProps & { readonly pack: Pack }) {
  const t = useT();
  const rich = useRich();
  const full = pack.lists.filter(({ count }) => count > 0);
  const empty = pack.lists.filter(({ count }) => count === 0);
  return (
    <div className="meetings-pack">
      <p className="meetings-quiet">
        {rich('meetings.packAsOf', {
          day: <PartialDate value={pack.asOf} />,
          since: <PartialDate value={pack.since} />,
        })}
      </p>
      {full.map((list) => (
        <ListOf key={list.kind} list={list} {...files} />
      ))}
      {empty.length > 0 && (
        <details className="meetings-empty-lists">
          <summary>{t('meetings.emptyLists', { count: empty.length })}</summary>
          <ul className="lines">
            {empty.map(({ kind, title, note }) => (
              <li key={kind}>
                <Words>{title}</Words> {note && <Words>{note}</Words>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ListOf({ list, meetingKey, group }: FilesProps & { readonly list: List }) {
  const t = useT();
  const { kind, title, meaning, note, agendaItem, count, rows } = list;
  return (
    <section className="meetings-list" aria-label={title}>
      <div className="meetings-list-head">
        {agendaItem && <Ref>{agendaItem}</Ref>}
        <h3>
          <Words>{title}</Words>
        </h3>
        <span className="meetings-count">{count}</span>
        <a className="meetings-csv" href={packAddress(meetingKey, 'csv', { group, list: kind })} download>
          <Table aria-hidden="true" />
          <span className="visually-hidden">{title}</span> CSV
        </a>
      </div>
      <p className="meetings-quiet">
        <Words>{meaning}</Words> {note && <Words>{note}</Words>}
      </p>
      <ul className="meetings-rows">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no number, and their order is given
          <PackRow key={place} row={row} />
        ))}
      </ul>
      {count > rows.length && (
        <p className="meetings-quiet">{t('meetings.moreRows', { count: count - rows.length })}</p>
      )}
    </section>
  );
}
