import '@mantine/core/styles.css';
import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, followAll } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
followAll();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
