import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Mail, Search, UserRound, Users } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { asked } from '../api/use-api';
import { useT } from '../i18n/use-t';
import { Ref, Words } from '../parts/ref';
import { StageIcon } from '../parts/status-chip';
import { Find, type FindQuery } from './frame.operations';

/** Finds work items, bodies, liaison statements and persons in any spelling, and goes there. */
export function SearchDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    ...asked(Find, { text: sought }),
    enabled: sought.length > 0,
    placeholderData: (before) => before,
  });
  const hits = useHits(sought ? data : undefined, onClose);
  const isSettled = sought !== '' && data !== undefined && !isFetching;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="veil veil-search">
      <Modal className="modal modal-search">
        <Dialog className="search-dialog" aria-label={t('frame.search')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField aria-label={t('frame.search')} className="search-field" autoFocus>
              <Search aria-hidden="true" />
              <Input placeholder={t('frame.searchHint')} maxLength={200} />
            </SearchField>
            <Menu
              className="menu search-hits"
              aria-label={t('frame.searchHits')}
              items={hits}
              renderEmptyState={() => (
                <p className="search-none">{t(isSettled ? 'frame.searchNone' : 'frame.searchHelp')}</p>
              )}
            >
              {({ key, name, icon, words, go }) => (
                <MenuItem id={key} textValue={name} className="menu-item search-hit" onAction={go}>
                  {icon}
                  <Ref>{name}</Ref>
                  {words && (
                    <span className="search-hit-words">
                      <Words>{words}</Words>
                    </span>
                  )}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          <p role="status" className="visually-hidden">
            {isSettled ? t('frame.searchCount', { count: hits.length }) : ''}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Hit {
  readonly key: string;
  readonly name: string;
  readonly words: string | null;
  readonly icon: ReactNode;
  go(): void;
}

function useHits(found: FindQuery | undefined, onClose: () => void): Hit[] {
  const navigate = useNavigate();
  const going = (way: () => Promise<void>) => () => {
    onClose();
    void way();
  };
  if (!found) return [];
  const hits = found.search.flatMap(({ workItem, body, person }): Hit[] => {
    if (workItem)
      return [
        {
          key: `item-${workItem.id}`,
          name: workItem.ref,
          words: workItem.title,
          icon: <StageIcon maturity={workItem.maturity} />,
          go: going(() => navigate({ to: '/items/$id', params: { id: workItem.id } })),
        },
      ];
    if (body)
      return [
        {
          key: `body-${body.ref}-${body.studyPeriod?.label}`,
          name: body.ref,
          words: [body.studyPeriod?.label, body.name].filter(Boolean).join(' · '),
          icon: <Users aria-hidden="true" />,
          go: going(() =>
            navigate({ to: '/bodies/$id', params: { id: body.ref }, search: { period: body.studyPeriod?.label } }),
          ),
        },
      ];
    if (person)
      return [
        {
          key: `person-${person.id}`,
          name: person.name,
          words: null,
          icon: <UserRound aria-hidden="true" />,
          go: going(() => navigate({ to: '/people', search: { name: person.name } })),
        },
      ];
    return [];
  });
  const statements = found.liaisonStatements.nodes.map(
    ({ id, ref, title }): Hit => ({
      key: `statement-${id}`,
      name: ref,
      words: title,
      icon: <Mail aria-hidden="true" />,
      go: going(() => navigate({ to: '/liaison', search: { sel: id } })),
    }),
  );
  return [...hits, ...statements];
}
