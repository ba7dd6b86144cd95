import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { LanguageProvider } from './app/i18n/language.tsx';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/home.css';
import './app/styles/panel.css';

const container = document.getElementById('root');
if (container === null) throw new Error('main: expected an element with the id root, got none');
createRoot(container).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
