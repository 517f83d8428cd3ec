import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { type MenuItem, menuItems } from '../../core/contract/window-bridge.ts';
import { type MenuState, menuTemplate } from '../../electron/main/menu-template.ts';

const PLATFORMS = ['win32', 'darwin', 'linux'] as const;
const ALWAYS = ['new-workspace', 'open-workspace', 'settings', 'about', 'shortcuts'];

function entriesOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((entry) => [
    entry,
    ...(Array.isArray(entry.submenu) ? entriesOf(entry.submenu) : []),
  ]);
}

function menuOf(state: Partial<MenuState>, choose: (item: MenuItem) => void = () => undefined) {
  const full = { platform: 'win32', hasWorkspace: true, isDevelopment: false, ...state } as const;
  return entriesOf(menuTemplate(full, choose));
}

test.each(PLATFORMS)('%s: every entry of the contract is there once and tells the page', (platform) => {
  const chosen: MenuItem[] = [];
  const entries = menuOf({ platform }, (item) => chosen.push(item)).filter(({ id }) => id !== undefined);
  expect(entries.map(({ id }) => id).sort()).toEqual([...menuItems].sort());
  // Nothing of the click is looked at but that it happened.
  for (const { click } of entries) (click as unknown as () => void)();
  expect(chosen).toEqual(entries.map(({ id }) => id));
});

test.each(PLATFORMS)('%s: no two entries have the same keys', (platform) => {
  const keys = menuOf({ platform }).flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(10);
});

test('without a workspace only what needs none can be chosen', () => {
  const enabled = menuOf({ hasWorkspace: false }).filter(({ id, enabled }) => id !== undefined && enabled);
  expect(enabled.map(({ id }) => id).sort()).toEqual([...ALWAYS].sort());
  expect(menuOf({ hasWorkspace: true }).filter(({ enabled }) => enabled === false)).toEqual([]);
});

test('text can be edited with the keys of the system', () => {
  const roles = menuOf({ platform: 'darwin' }).map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
  );
});

test('only development has developer tools', () => {
  expect(menuOf({}).some(({ role }) => role === 'toggleDevTools' || role === 'forceReload')).toBe(false);
  expect(menuOf({ isDevelopment: true }).some(({ role }) => role === 'toggleDevTools')).toBe(true);
});
