/** What a workbook holds of the prior close is enough to make the same prior close again. */

import { expect, it } from 'vitest';
import { openingRows, priorCloseOf } from '../../../core/review/prior-close-of.ts';
import { readPriorClose } from '../../../core/review/read-prior-close.ts';
import { Desk, preparer } from '../../acceptance/whole-close/desk.ts';
import { closing, inSeptember, september } from '../../acceptance/whole-close/two-months.ts';

async function* each(text: string): AsyncGenerator<string> {
  for (const line of text.split('\n')) yield await Promise.resolve(line);
}

it('openingRows and priorCloseOf are each other’s inverse, whatever the prior close holds', async () => {
  const desk = await Desk.with(
    closing(september)
      .pair('INV-1', '100.00', { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } })
      .item('INV-2', '40.123456789', { ...inSeptember, account: 'A-DE' })
      .item('INV-3', '-7.00', inSeptember)
      .bill('INV-4', '5.00', { date: '2026-08-15', period: '202609' })
      .iia('IIA-1', 'Credit', '2.00', { date: '2026-09-20', parentDocument: 'INV-1' })
      .ia('IA-1', 'Credit', '3.00', { date: '2026-09-20', parentDocument: 'INV-1' }),
  );
  await desk.result();
  const texts = desk.prior('p');
  const line =
    /"line":"(B-[^"]+)"[^\n]*"document":"INV-2"/.exec(texts.get('p/lines.ndjson') ?? '')?.[1] ?? '';
  for (const [action, after] of [
    ['comment', 'Asked "Ada",\nno answer'],
    ['set-owner', 'Ada'],
  ] as const) {
    const reply = await desk.as(preparer).decide({ action, lines: [line], after, by: 'Mara' });
    expect(reply.isOk).toBe(true);
  }
  await desk.result();
  const files = desk.prior('p');
  const prior = await readPriorClose(
    'p',
    files.get('p/result.json') ?? '',
    each(files.get('p/lines.ndjson') ?? ''),
  );
  if (!prior.isOk) throw new Error(JSON.stringify(prior.failures));
  const rows = openingRows(prior.value);
  expect(rows.lines.map((row) => row['Taken as']).sort()).toEqual([
    ...['adjustment', 'open adjustment', 'open item', 'open item', 'open item'],
  ]);
  expect(priorCloseOf(rows)).toEqual(prior.value);
  expect(priorCloseOf(rows).openItems.find(({ owner }) => owner === 'Ada')?.comments).toEqual([
    'Asked "Ada",\nno answer (Mara, 2026-11-02)',
  ]);
});
