import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { parse, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { ArrowLeft, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Theme, useTheme } from '../../frame/theme';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { queryOfAddress } from '../../parts/explorer-address';
import { EXAMPLES } from './examples';
import { nameEditors } from './name-editors';
import { saveSchema } from './save-schema';

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href }),
  enableIncrementalDelivery: false,
});

const written = (text: string): string => print(parse(text));

/** GraphiQL is told light or dark outright, so that its style sheet has one case for each. */
function themeNow(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What the address says (`#query=…`), else the first example; null lets GraphiQL show what was written here before. */
function firstQuery(): { readonly query: string; readonly variables: string } | null {
  const given = queryOfAddress(location.hash);
  if (!given) return null;
  try {
    return { query: written(given.query), variables: given.variables };
  } catch {
    // What cannot be read is shown as it came, for its author to correct.
    return given;
  }
}

/** GraphiQL, with a list of questions to begin with. */
export function Explorer() {
  const t = useT();
  const [shown, setShown] = useState(firstQuery);
  const [chosen, setChosen] = useState('');
  const main = useRef<HTMLElement>(null);
  const theme = useTheme();
  useEffect(() => (main.current ? nameEditors(main.current, t) : undefined), [t]);
  const choose = (name: string) => {
    const example = EXAMPLES.find((each) => each.name === name);
    setChosen(name);
    if (example) setShown({ query: written(example.text), variables: '' });
  };
  const options = EXAMPLES.map(({ name, label }) => ({ value: name, label: t(label) }));
  return (
    <div className="explorer">
      <header className="explorer-bar">
        <a href="/roadmap" className="button button-quiet">
          <ArrowLeft aria-hidden="true" className="mirrored" />
          {t('frame.roadmap')}
        </a>
        <h1>{t('explorer.title')}</h1>
        <Choice
          label={t('explorer.examples')}
          value={chosen}
          options={[{ value: '', label: t('explorer.choose') }, ...options]}
          onChange={choose}
        />
        <Button icon={Download} onPress={() => void saveSchema()}>
          {t('explorer.schema')}
        </Button>
      </header>
      <main ref={main} id="main" className="explorer-main" dir="ltr">
        <GraphiQL
          key={chosen}
          forcedTheme={themeNow(theme)}
          fetcher={fetcher}
          defaultQuery={written(EXAMPLES[0]?.text ?? '{ __typename }')}
          {...(shown ? { query: shown.query, variables: shown.variables } : {})}
          isHeadersEditorEnabled
          showPersistHeadersSettings={false}
        />
      </main>
    </div>
  );
}
