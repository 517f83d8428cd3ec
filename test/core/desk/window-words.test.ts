import { expect, test } from 'vitest';
import { inWindowWords } from '../../../core/desk/window-words.ts';
import { readSetup } from '../../../core/setup/read-setup.ts';

test('a refusal names the screen and no command', () => {
  const failure = { where: 'line B-1', found: 'matched by hand', remedy: 'Take that match apart first.' };
  expect(inWindowWords({ ...failure, at: 'unmatch' })).toEqual({
    ...failure,
    remedy: 'Take that match apart first. See Exceptions: Take apart.',
  });
  expect(inWindowWords(failure)).toEqual(failure);
});

test('a folder without close.json is told by the name of the file', () => {
  const failure = {
    where: 'close.json',
    found: 'no such file in the folder',
    remedy: 'Pick another folder.',
  };
  expect(inWindowWords(failure)).toEqual(failure);
});

test('an option of a command is left out', () => {
  const failure = { where: 'the comment', found: 'nothing', remedy: 'Write it as the value (--value).' };
  expect(inWindowWords(failure).remedy).toBe('Write it as the value.');
});

test('an action of a command is left out', () => {
  const remedy = 'Accept its difference instead (accept-difference); only what no extract has is closed.';
  expect(inWindowWords({ where: 'line B-1', found: 'an extract has it', remedy }).remedy).toBe(
    'Accept its difference instead; only what no extract has is closed.',
  );
});

test('a stop stays a stop', () => {
  const failure = {
    where: 'the run',
    found: 'it was interrupted',
    remedy: 'Again.',
    code: 'stopped',
  } as const;
  expect(inWindowWords(failure)).toEqual(failure);
});

test('a place in close.json is one in the setup', () => {
  const read = readSetup('{ "orgs": { "mapping": [{ "billing": "DE", "revnue": "x" }] } }');
  const told = read.isOk ? [] : read.failures.map(inWindowWords);
  expect(told.map(({ where }) => where)).toContain('Setup, Orgs and mapping: mapping, entry 1 (DE)');
  expect(told.map(({ where }) => where)).toContain('Setup, Closing dates');
  expect(JSON.stringify(told)).not.toMatch(/close\.json|`tieout/);
});
