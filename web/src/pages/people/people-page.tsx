import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { FormEvent } from 'react';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { PageHeader } from '../../parts/page-header';
import { Empty } from '../../parts/states';
import { Accounts } from './accounts';
import { OnePerson } from './one-person';
import './people.css';

const route = getRouteApi('/people');

/** One person, by any name (`?name=`) or by number (`?person=`); else the accounts, for administrators. */
export function PeoplePage() {
  const t = useT();
  const { name, person } = route.useSearch();
  const { isAdministrator } = useViewer();
  if (person) return <OnePerson key={person} id={person} finder={<Finder />} />;
  if (name) return <OnePerson key={name} name={name} finder={<Finder />} />;
  if (isAdministrator) return <Accounts finder={<Finder />} />;
  return (
    <>
      <PageHeader title={t('account.people')}>
        <Finder />
      </PageHeader>
      <Empty title={t('account.peopleWords')} />
    </>
  );
}

/** Finds a person by a name in any script. */
function Finder() {
  const t = useT();
  const { name } = route.useSearch();
  const navigate = route.useNavigate();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name')).trim();
    void navigate({ search: (before) => ({ ...before, person: undefined, name: wanted || undefined }) });
  };
  return (
    <form className="people-finder" onSubmit={find}>
      <input className="input" name="name" defaultValue={name} aria-label={t('account.findPerson')} maxLength={200} />
      <Button type="submit" icon={Search}>
        {t('account.findPerson')}
      </Button>
    </form>
  );
}
