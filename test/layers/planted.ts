import type { SourceText } from './read-imports.ts';

/** A source with exactly one breach, and a part of the message that must name it. */
export type Planted = SourceText & { readonly message: string };

const at = (path: string, source: string, message: string): Planted => ({ path, source, message });

const IMPORTS: readonly Planted[] = [
  at(
    'core/model/a.ts',
    "import type { Setup } from '../setup/setup.ts';",
    'core/model may not import core/setup',
  ),
  at('core/setup/a.ts', "import type { Row } from '../read/csv.ts';", 'may not import core/read'),
  at('core/read/a.ts', "import { setup } from '../setup/setup.ts';", 'only types of core/setup'),
  at('core/extract/a.ts', "import { type Row } from '../read/csv.ts';", 'only types of core/read'),
  at('core/stage/a.ts', "import type { Line } from '../map/line.ts';", 'may not import core/map'),
  at('core/stage/a.ts', "export { open } from '../read/csv.ts';", 'only types of core/read'),
  at('core/fx/a.ts', "export * from '../stage/line.ts';", 'only types of core/stage'),
  at('core/collect/a.ts', "export const load = () => import('../fx/convert.ts');", 'only types of core/fx'),
  at('core/align/a.ts', "import '../fx/convert.ts';", 'only types of core/fx'),
  at('core/match/a.ts', "type Check = import('../checks/list.ts').Check;", 'may not import core/checks'),
  at('core/checks/a.ts', "import type { Engine } from '../engine.ts';", 'may not import core/engine.ts'),
  at(
    'core/checks/a.ts',
    "import type { Call } from '../contract/contract.ts';",
    'may not import core/contract',
  ),
  at('core/review/a.ts', "import type { Sheet } from '../report/sheet.ts';", 'may not import core/report'),
  at('core/report/a.ts', "import { bridge } from '../match/bridge.ts';", 'only types of core/match'),
  at('core/write/a.ts', "import type { Match } from '../match/match.ts';", 'may not import core/match'),
  at('core/write/a.ts', "import { report } from '../report/report.ts';", 'only types of core/report'),
  at('core/store/a.ts', "import { match } from '../match/match.ts';", 'only types of core/match'),
  at('core/contract/a.ts', "import { setup } from '../setup/setup.ts';", 'only types of core/setup'),
  at('core/reconcile.ts', "import { open } from './store/open.ts';", 'may not import core/store'),
  at('core/reconcile.ts', "import { engine } from './engine.ts';", 'may not import core/engine.ts'),
  at('core/engine.ts', "import { run } from '../electron/cli/run.ts';", 'may not import electron/cli'),
  at('core/helpers/a.ts', 'export const one = 1;', 'core/helpers is not in the import table'),
  at('core/pipeline.ts', 'export const one = 1;', 'core/pipeline.ts is not in the import table'),
  at('core/stage/a.ts', 'export const load = (name: string) => import(name);', 'computed name'),
  at(
    'core/stage/a.ts',
    "import data from '../../resources/currencies.json' with { type: 'json' };",
    'data file',
  ),
  at(
    'core/model/a.ts',
    "import data from '../../package.json' with { type: 'json' };",
    'data file package.json',
  ),
];

const PACKAGES: readonly Planted[] = [
  at('core/model/a.ts', "import { z } from 'zod';", 'may not import the package zod'),
  at('core/stage/a.ts', "import Papa from 'papaparse';", 'may not import the package papaparse'),
  at('core/report/a.ts', "import type { Workbook } from 'exceljs';", 'may not import the package exceljs'),
  at('core/read/a.ts', "import Excel from 'exceljs';", 'may not import the package exceljs'),
  at('core/read/a.ts', "import init from 'sql.js/dist/sql-asm.js';", 'may not import the package sql.js'),
  at('core/engine.ts', "import { app } from 'electron';", 'may not import the package electron'),
  at('core/engine.ts', "import { useState } from 'react';", 'may not import the package react'),
  at('core/store/a.ts', "import { create } from 'zustand';", 'may not import the package zustand'),
  at('core/stage/a.ts', "import { one } from '@scope/name/part';", 'may not import the package @scope/name'),
  at('core/stage/a.ts', "import { read } from 'core/read/csv.ts';", 'may not import the package core'),
  at('core/read/a.ts', "import { readFile } from 'node:fs/promises';", 'may not import node:fs/promises'),
  at('core/write/a.ts', "import { readFile } from 'fs';", 'may not import node:fs'),
  at('core/engine.ts', "import { createHash } from 'node:crypto';", 'may not import node:crypto'),
  at('core/match/a.ts', "import { createHash } from 'node:crypto';", 'may not import node:crypto'),
  at('core/store/a.ts', "import { randomUUID } from 'node:crypto';", 'randomUUID'),
  at('core/store/a.ts', "import { randomUUID as id } from 'node:crypto';", 'randomUUID'),
  at('core/store/a.ts', "import * as crypto from 'node:crypto';", 'source of randomness'),
];

const HOSTS: readonly Planted[] = [
  at('electron/cli/a.ts', "import { app } from 'electron';", 'may not import the package electron'),
  at('electron/cli/a.ts', "import { menu } from '../main/menu.ts';", 'may not import electron/main'),
  at(
    'electron/main/a.ts',
    "import { App } from '../../renderer/app.tsx';",
    'may not import renderer/app.tsx',
  ),
  at(
    'electron/main/a.ts',
    "import { build } from '../../test/closes/build.ts';",
    'may not import test/closes',
  ),
  at('electron/engine-thread/a.ts', "import { app } from 'electron';", 'may not import the package electron'),
  at(
    'electron/preload/a.ts',
    "import { engine } from '../../core/engine.ts';",
    'only types of core/engine.ts',
  ),
  at('electron/preload/a.ts', "import { join } from 'node:path';", 'may not import node:path'),
  at('renderer/screens/a.ts', "import { join } from 'node:path';", 'may not import node:path'),
  at(
    'renderer/screens/a.tsx',
    "import { formatMoney } from '../../core/model/money.ts';",
    'only types of core/model',
  ),
  at(
    'renderer/state/a.ts',
    "import { Button } from '@mantine/core';",
    'may not import the package @mantine/core',
  ),
  at('renderer/components/a.ts', "import { A } from '../screens/a.ts';", 'may not import renderer/screens'),
  at(
    'renderer/format/a.ts',
    "import type { Close } from '../../core/report/close.ts';",
    'may not import core/report',
  ),
  at('electron/tray/a.ts', 'export const one = 1;', 'electron/tray is not in the import table'),
];

const USES = [
  ...['window.close();', 'document.title;', 'process.exit(1);', "fetch('x');", 'setTimeout(run, 1);'],
  ...['setInterval(run, 1);', 'performance.now();', 'navigator.language;', "new WebSocket('x');"],
  ...["new Worker('x');", 'Date.now();', 'new Date();', 'new Date;', 'Date();', "Date['now']();"],
  ...['const { now } = Date;', 'Math.random();', "Math['random']();", 'const { random } = Math;'],
  ...['run(Math);', 'Math[key];', 'const all = { fetch };', 'globalThis.fetch;', 'crypto.randomUUID();'],
  ...['Buffer.alloc(1);', 'import.meta.dirname;', 'let socket: WebSocket;', 'const clock = Date;'],
];

const GLOBALS = USES.map((use): Planted => at('core/match/a.ts', use, 'core may not use'));

/** One source for each rule that must fire. */
export const BREACHES: readonly Planted[] = [...IMPORTS, ...PACKAGES, ...HOSTS, ...GLOBALS];

const clean = (path: string, source: string): SourceText => ({ path, source });

/** Sources that resemble a breach and are none. */
export const CLEAN: readonly SourceText[] = [
  clean('core/model/a.ts', "import data from '../../resources/currencies.json' with { type: 'json' };"),
  clean('core/model/a.ts', "import { parse } from './money.ts';"),
  clean(
    'core/match/a.ts',
    "import type { Line } from '../stage/line.ts';\nimport { sum } from '../model/money.ts';",
  ),
  clean('core/report/a.ts', "export type { Match } from '../match/match.ts';"),
  clean('core/store/a.ts', "import { createHash } from 'node:crypto';\nimport init from 'sql.js';"),
  clean('core/contract/a.ts', "import type { Setup } from '../setup/setup.ts';\nimport { z } from 'zod';"),
  clean('core/read/a.ts', "import Papa from 'papaparse';\nimport { Buffer } from 'node:buffer';"),
  clean(
    'core/write/a.ts',
    "import type { Report } from '../report/report.ts';\nimport Excel from 'exceljs';",
  ),
  clean('core/reconcile.ts', "import { match } from './match/match.ts';"),
  clean(
    'core/engine.ts',
    "import { reconcile } from './reconcile.ts';\nimport { open } from './store/open.ts';",
  ),
  clean(
    'electron/cli/a.ts',
    "import { createEngine } from '../../core/engine.ts';\nimport { Command } from 'commander';",
  ),
  clean('electron/cli/a.ts', 'export const started = Date.now() + process.pid;'),
  clean(
    'electron/preload/a.ts',
    "import type { Engine } from '../../core/engine.ts';\nimport { contextBridge } from 'electron';",
  ),
  clean(
    'core/match/a.ts',
    'export const day = (text: string) => new Date(text).getTime() + Date.UTC(2020, 1);',
  ),
  clean('core/match/a.ts', 'export const isDate = (value: unknown): value is Date => value instanceof Date;'),
  clean('core/match/a.ts', 'export const top = Math.max(1, 2);'),
  clean('core/match/a.ts', 'export function print(document: { window: string }) { return document.window; }'),
  clean(
    'core/match/a.ts',
    "export const row = { document: 'x', process: 1 };\nexport type Row = { performance: number };",
  ),
  clean('core/match/a.ts', 'export const { fetch: taken } = { fetch: 1 };'),
];
