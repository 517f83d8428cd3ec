import '@mantine/core/styles.css';
import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followProgress } from './state/progress.ts';
import { followSettings } from './state/settings.ts';
import { followShell } from './state/shell-events.ts';
import { followKeys } from './state/shortcuts.ts';
import { followWorkspace } from './state/workspace.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');
followKeys();
followShell();
followProgress();
void followSettings();
void followWorkspace();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
