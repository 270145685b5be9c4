import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/words.css';
import './styles/page.css';
import './styles/tables.css';
import './styles/states.css';
import './styles/overlays.css';
import './frame/frame.css';
import './frame/search.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { applyTheme } from './frame/theme';
import { beginToSpeak } from './i18n/words';
import { router } from './routes';

applyTheme();
void beginToSpeak();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
