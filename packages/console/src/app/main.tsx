// Entry of the application: what the server's page loads.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import '@baton/look/page.css';
import { createClient } from '@baton/client';
import { applyTheme, storedTheme } from '@baton/look';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { createConsoleRouter } from './routes';

applyTheme(storedTheme());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root".');

createRoot(root).render(
  <StrictMode>
    <App client={createClient()} router={createConsoleRouter()} />
  </StrictMode>,
);
