import { type ReactNode, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Loaded } from '../../parts/states';
import { AppointDialog } from './appoint-dialog';
import { EndDialog } from './end-dialog';
import { PersonPage, type PersonPageQuery } from './people.operations';

type Person = NonNullable<PersonPageQuery['person']>;

interface Props {
  /** A name, or the number of the record; one of both. */
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly finder: ReactNode;
}

/** A person under all names, with the offices held and the texts edited. */
export function OnePerson({ name, id, finder }: Props) {
  const t = useT();
  const query = useApi(PersonPage, id ? { id } : { name: name ?? null });
  return (
    <>
      <PageHeader title={query.data?.person?.name ?? name ?? t('account.people')}>{finder}</PageHeader>
      <Loaded query={query}>
        {({ person }) =>
          person && (
            <div className="page-body">
              <Offices person={person} />
              {person.edits.length > 0 && <Edits items={person.edits} />}
              <Card title={t('account.names')}>
                <ul className="lines">
                  {person.names.map(({ id, name: each }) => (
                    <li key={id}>
                      <Words>{each}</Words>
                    </li>
                  ))}
                </ul>
              </Card>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Edits({ items }: { readonly items: Person['edits'] }) {
  const t = useT();
  return (
    <Card title={t('account.edits')}>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.id}>
            <ItemLink item={item} /> {item.title && <Words>{item.title}</Words>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Offices({ person }: { readonly person: Person }) {
  const t = useT();
  const word = useWord();
  const { isSignedIn } = useViewer();
  const [isAppointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const end = (id: string, office: string) => (
    <Button aria-label={t('account.endThis', { name: office })} onPress={() => setEnding(id)}>
      {t('account.end')}
    </Button>
  );
  return (
    <Card
      title={t('account.offices')}
      aside={isSignedIn && <Button onPress={() => setAppointing(true)}>{t('account.appoint')}</Button>}
    >
      <DataTable
        caption={t('account.offices')}
        rows={person.appointments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'role',
            label: t('account.office'),
            isHeader: true,
            cell: ({ role, roleAsWritten }) => roleAsWritten ?? word('AppointmentRole', role),
          },
          { key: 'body', label: t('account.body'), cell: ({ body }) => <BodyLink body={body} /> },
          {
            key: 'affiliation',
            label: t('account.affiliation'),
            cell: ({ affiliation }) => affiliation && <Words>{affiliation}</Words>,
          },
          { key: 'from', label: t('account.from'), cell: ({ validFrom }) => <PartialDate value={validFrom} /> },
          { key: 'to', label: t('account.to'), cell: ({ validTo }) => <PartialDate value={validTo} /> },
          ...(isSignedIn
            ? [
                {
                  key: 'end',
                  label: t('account.end'),
                  cell: ({ id, role, body, validTo }: Person['appointments'][number]) =>
                    validTo === null && end(id, `${word('AppointmentRole', role)} ${body.ref}`),
                },
              ]
            : []),
        ]}
      />
      {isAppointing && <AppointDialog person={person.id} onClose={() => setAppointing(false)} />}
      {ending && <EndDialog appointment={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
