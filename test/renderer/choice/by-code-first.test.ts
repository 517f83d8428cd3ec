import { expect, test } from 'vitest';
import { byCodeFirst } from '../../../renderer/components/choice/by-code-first.ts';

const options = ['CHE · WIR Euro', 'EUR · Euro', 'USD · US Dollar'].map((label) => ({
  value: label.slice(0, 3),
  label,
}));

const found = (search: string): readonly string[] =>
  byCodeFirst({ options, search, limit: Number.POSITIVE_INFINITY }).map((option) =>
    'value' in option ? option.value : '',
  );

test('a code comes before a name with the same letters', () => {
  expect(found('EUR')).toEqual(['EUR', 'CHE']);
  expect(found(' eur')).toEqual(['EUR', 'CHE']);
});

test('a name is found, and nothing typed keeps the order', () => {
  expect(found('dollar')).toEqual(['USD']);
  expect(found('')).toEqual(['CHE', 'EUR', 'USD']);
});
