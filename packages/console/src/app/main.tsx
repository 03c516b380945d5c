// Entry of the application: what the server's page loads.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import { createClient } from '@baton/client';
import { applyTheme, storedTheme } from '@baton/look';
import { words } from '@baton/words';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { createConsoleRouter } from './routes';

applyTheme(storedTheme());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root".');

/** A server may name the company that the console is for. */
const companyName =
  document.querySelector<HTMLMetaElement>('meta[name="baton-company"]')?.content || words('en').common.product;

createRoot(root).render(
  <StrictMode>
    <App client={createClient()} router={createConsoleRouter(companyName)} />
  </StrictMode>,
);
