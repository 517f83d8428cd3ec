import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineSchema } from '../../core/setup/line-schema.ts';
import { resultSchema } from '../../core/setup/result-schema.ts';
import { september } from '../acceptance/whole-close/two-months.ts';
import { runTieout } from './run-tieout.ts';
import { SAMPLE, scratch } from './scratch.ts';

/** A copy of the sample with close.json changed. */
function sampleWith(change: (json: { sources: Record<string, unknown>[] }) => void): string {
  const folder = scratch();
  cpSync(SAMPLE, folder, { recursive: true });
  const path = join(folder, 'close.json');
  const json = JSON.parse(readFileSync(path, 'utf8')) as { sources: Record<string, unknown>[] };
  change(json);
  writeFileSync(path, JSON.stringify(json));
  return folder;
}

describe('help', () => {
  test('--help names the commands and the exit status', async () => {
    const { status, stdout } = await runTieout(['--help']);
    expect(status).toBe(0);
    for (const word of ['close', 'explain', 'schema', 'Exit status']) expect(stdout).toContain(word);
  });

  test('an unknown command and a missing option could not run', async () => {
    expect((await runTieout(['reconcile'])).status).toBe(2);
    const { status, stderr } = await runTieout(['close', SAMPLE]);
    expect(status).toBe(2);
    expect(stderr).toContain('--out');
  });

  test('explain says what a finding means and what to do', async () => {
    const { status, stdout } = await runTieout(['explain', 'late-adjustment']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/What it means: .+\nWhat to do: +.+/);
  });

  test('explain of an unknown code names near ones', async () => {
    const { status, stderr } = await runTieout(['explain', 'late']);
    expect(status).toBe(2);
    expect(stderr).toContain('late-adjustment');
  });

  test('schema prints a JSON Schema', async () => {
    const { status, stdout } = await runTieout(['schema', 'close']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'close.json', type: 'object' });
  });
});

describe('close', () => {
  test('the sample runs, holds, and writes three files that keep to their schemas', async () => {
    const out = scratch();
    const { status, stdout } = await runTieout(['close', SAMPLE, '--out', out]);
    expect(stdout).toContain(join(out, 'reconciliation.xlsx'));
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['lines.ndjson', 'reconciliation.xlsx', 'result.json']);
    const result = resultSchema.parse(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')));
    const lines = readFileSync(join(out, 'lines.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(result.lines.billing + result.lines.revenue);
    for (const line of lines) lineSchema.parse(JSON.parse(line));
  });

  test('the same input gives the same result, twice', async () => {
    const [first, second] = [scratch(), scratch()];
    for (const out of [first, second]) await runTieout(['close', SAMPLE, '--out', out]);
    for (const name of ['result.json', 'lines.ndjson']) {
      expect(readFileSync(join(first, name), 'utf8') === readFileSync(join(second, name), 'utf8')).toBe(true);
    }
  });

  test('a failing blocking check ends with 1 and says what to do', async () => {
    const folder = sampleWith(({ sources }) => {
      for (const source of sources) source['control'] = { rows: 1 };
    });
    const out = scratch();
    const { status, stdout } = await runTieout(['close', folder, '--out', out]);
    expect(status).toBe(1);
    expect(stdout).toContain('control count 1');
    expect(existsSync(join(out, 'reconciliation.xlsx'))).toBe(true);
  });

  test('a folder without close.json could not run and writes nothing', async () => {
    const out = join(scratch(), 'out');
    const { status, stderr } = await runTieout(['close', scratch(), '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('close.json');
    expect(existsSync(out)).toBe(false);
  });

  test('all missing extracts are named at once', async () => {
    const folder = sampleWith(({ sources }) => {
      sources.push({ file: 'one.csv' }, { file: 'two.csv' });
    });
    const { status, stderr } = await runTieout(['close', folder, '--out', scratch()]);
    expect(status).toBe(2);
    expect(stderr).toContain('one.csv');
    expect(stderr).toContain('two.csv');
  });

  test('an interrupted run leaves what was there before and no half file', async () => {
    const out = scratch();
    writeFileSync(join(out, 'result.json'), 'from before');
    let isSent = false;
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out], (text, signal) => {
      if (isSent || !text.includes('write lines.ndjson')) return;
      isSent = true;
      signal('SIGINT');
    });
    expect(isSent).toBe(true);
    expect(stderr).toContain('interrupted');
    expect(status).toBe(2);
    expect(readdirSync(out)).toEqual(['result.json']);
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe('from before');
  });

  test('a workbook that cannot be replaced leaves everything as it was', async () => {
    const out = scratch();
    writeFileSync(join(out, 'result.json'), 'from before');
    // A folder under its name stands for a workbook that is open in Excel, which Windows refuses to replace.
    mkdirSync(join(out, 'reconciliation.xlsx', 'held'), { recursive: true });
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('Nothing was written');
    expect(readdirSync(out).sort()).toEqual(['reconciliation.xlsx', 'result.json']);
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe('from before');
  });

  test('the folder of the prior close is refused as output', async () => {
    const out = scratch();
    const earlier = sampleWith((json) => {
      const orgs = { US: september, Germany: september, Ireland: september };
      Object.assign(json, { closing: { unlabeled: september, revenue: september, orgs } });
    });
    await runTieout(['close', earlier, '--out', out]);
    const folder = sampleWith((json) => {
      Object.assign(json, { priorClose: { folder: 'prior', signedBy: 'R', signedOn: '2026-10-05' } });
    });
    cpSync(out, join(folder, 'prior'), { recursive: true });
    const before = readFileSync(join(folder, 'prior/result.json'), 'utf8');
    const { status, stderr } = await runTieout(['close', folder, '--out', join(folder, 'prior')]);
    expect(status).toBe(2);
    expect(stderr).toContain('a folder that this close reads from');
    expect(readFileSync(join(folder, 'prior/result.json'), 'utf8')).toBe(before);
  });

  test('the folder of the extracts is refused as output', async () => {
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', SAMPLE]);
    expect(status).toBe(2);
    expect(stderr).toContain('Name another folder');
  });

  test('a second run into the same folder is refused while the first one writes', async () => {
    const out = scratch();
    writeFileSync(join(out, '.tieout-lock'), JSON.stringify({ machine: hostname(), process: process.pid }));
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('another run');
    expect(readdirSync(out)).toEqual(['.tieout-lock']);
  });

  test('a lock of another machine is respected', async () => {
    const out = scratch();
    writeFileSync(join(out, '.tieout-lock'), JSON.stringify({ machine: 'elsewhere', process: 999_999_999 }));
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('on elsewhere');
  });

  test('a lock that a dead process left is taken away', async () => {
    const out = scratch();
    writeFileSync(join(out, '.tieout-lock'), JSON.stringify({ machine: hostname(), process: 999_999_999 }));
    expect((await runTieout(['close', SAMPLE, '--out', out])).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['lines.ndjson', 'reconciliation.xlsx', 'result.json']);
  });

  test('an output path below a file is refused in words', async () => {
    const file = join(scratch(), 'file');
    writeFileSync(file, '');
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', join(file, 'out')]);
    expect(status).toBe(2);
    expect(stderr).toContain('a file where a folder is needed');
    expect(stderr).not.toContain('fault of the program');
  });

  test('a link that leads out of the folder is refused', async () => {
    const folder = sampleWith(({ sources }) => {
      sources.push({ file: 'outside.csv' });
    });
    symlinkSync(join(SAMPLE, 'close.json'), join(folder, 'outside.csv'));
    const { status, stderr } = await runTieout(['close', folder, '--out', scratch()]);
    expect(status).toBe(2);
    expect(stderr).toContain('leads out of the folder');
  });

  test('a close.json that is not UTF-8 is refused', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'close.json'), Buffer.from('{"tenant":{"name":"M\u00fcller"}}', 'latin1'));
    const { status, stderr } = await runTieout(['close', folder, '--out', scratch()]);
    expect(status).toBe(2);
    expect(stderr).toContain('not UTF-8');
  });

  test('a new result is not put beside an old workbook', async () => {
    const out = scratch();
    writeFileSync(join(out, 'reconciliation.xlsx'), 'old');
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out, '--until', 'result']);
    expect(status).toBe(2);
    expect(stderr).toContain('a workbook of an earlier run');
  });

  test('a close without a Revenue extract does not tie out', async () => {
    const folder = sampleWith((json) => {
      json.sources = json.sources.filter(({ file }) => file !== 'revenue-billing-report.csv');
    });
    const { status, stdout } = await runTieout(['close', folder, '--out', scratch()]);
    expect(status).toBe(1);
    expect(stdout).toContain('Billing and Revenue both have lines that count');
  });
});
