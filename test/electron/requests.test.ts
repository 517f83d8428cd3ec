import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkedRequest, isCommand } from '../../electron/main/checked-request.ts';
import {
  fileNameOf,
  withWorkspaceEnding,
  workspaceInArguments,
} from '../../electron/main/workspace-names.ts';
import { createEventRelay } from '../../electron/preload/event-relay.ts';
import * as known from '../../electron/preload/known-names.ts';

test('names that an object has by itself are no commands', () => {
  for (const name of ['toString', '__proto__', 'constructor', '', 'grid-open ', 7, undefined]) {
    expect(isCommand(name)).toBe(false);
  }
  expect(isCommand('grid-open')).toBe(true);
  expect([known.isCommand('toString'), known.isEvent('toString')]).toEqual([false, false]);
  expect([known.isCommand('close-run'), known.isEvent('progress')]).toEqual([true, true]);
});

test('a request with a member more, or a path in place of a token, is refused with where it is wrong', () => {
  expect(checkedRequest('settings', { path: '/etc/passwd' }).isOk).toBe(false);
  expect(checkedRequest('workspace-open', { file: '/etc/passwd' })).toMatchObject({
    isOk: false,
    failures: [{ where: 'file' }],
  });
  expect(checkedRequest('close-run', undefined).isOk).toBe(false);
});

test('defaults are filled in, but no setting that nobody changed', () => {
  const file = 'file-00000000-0000-0000-0000-000000000000';
  expect(checkedRequest('workspace-open', { file })).toEqual({
    isOk: true,
    value: { file, isTakingOver: false },
  });
  expect(checkedRequest('change-settings', { settings: { theme: 'dark' } })).toEqual({
    isOk: true,
    value: { settings: { theme: 'dark' } },
  });
});

test('the workspace of a double click is found among the arguments', () => {
  const folder = resolve('/closes');
  const found = (...argv: string[]): string | undefined => workspaceInArguments(['tieout', ...argv], folder);
  expect(found('October.tieout')).toBe(join(folder, 'October.tieout'));
  expect(found('--flag', '/other/October.TIEOUT')).toBe(resolve('/other/October.TIEOUT'));
  expect(found('--open=October.tieout', '.')).toBeUndefined();
  expect(workspaceInArguments(['/apps/my.tieout'], folder)).toBeUndefined();
});

test('names of new workspaces are ones that every file system takes', () => {
  expect(fileNameOf('Acme: October/2026 "final"...')).toBe('Acme October 2026 final');
  expect(fileNameOf(' ../.. ')).toBe('Close');
  expect(fileNameOf('\u0000\n')).toBe('Close');
  expect(fileNameOf('Con')).toBe('Con_');
  expect(withWorkspaceEnding('/a/October')).toBe('/a/October.tieout');
  expect(withWorkspaceEnding('/a/October.Tieout')).toBe('/a/October.Tieout');
});

test('an event reaches every listener until it stops listening', () => {
  const relay = createEventRelay();
  const heard: unknown[] = [];
  const stop = relay.listen('menu', (payload) => heard.push(payload));
  relay.tell('menu', 1);
  stop();
  relay.tell('menu', 2);
  expect(heard).toEqual([1]);
});

test('a workspace that is handed over before the page listens is not lost, and is not opened twice', () => {
  const relay = createEventRelay();
  relay.tell('open-file', 'early');
  relay.tell('progress', 'early');
  const heard: unknown[] = [];
  relay.listen('open-file', (payload) => heard.push(payload));
  relay.listen('open-file', (payload) => heard.push(payload));
  relay.listen('progress', (payload) => heard.push(payload));
  expect(heard).toEqual(['early']);
});
