import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../core/intake/preview-files.ts';
import { emptyBasis, filesOffered, folderOffered, quietControl } from '../../support/offers.ts';
import { archive } from '../read/xlsx-archives.ts';

const PAYMENTS = 'Payment Number,Effective Date,Amount\nP-1,2026-10-31,1\n';
const other = (number: string): string => PAYMENTS.replace('P-1', number);

describe('a folder', () => {
  it('gives its extracts, three folders deep, and says of everything else why it is left out', async () => {
    const folder = folderOffered({
      'payments.csv': PAYMENTS,
      'us/october/payments.csv': other('P-2'),
      'us/october/late/payments.CSV': other('P-3'),
      'us/october/late/too/deep.csv': other('P-4'),
      'close.json': '{}',
      '.git/config.csv': PAYMENTS,
      'us/.hidden.csv': PAYMENTS,
      '~$payments.xlsx': 'x',
      '.~lock.payments.csv#': 'x',
      'payments.csv.crdownload': PAYMENTS,
      'Thumbs.db': 'x',
      'notes.txt': 'call Mara\nabout accounts\n',
      'copy of payments.csv': PAYMENTS,
    });
    const held = await previewOf([folder], emptyBasis, quietControl);
    expect(held.files.map(({ preview }) => preview.name)).toEqual([
      'payments.csv',
      'us-october-payments.csv',
      'us-october-late-payments.CSV',
    ]);
    expect(Object.fromEntries(held.ignored.map(({ name, why }) => [name, why]))).toEqual({
      'close.json': 'not a CSV, XLSX or ZIP file',
      '.git/config.csv': 'a hidden file',
      'us/.hidden.csv': 'a hidden file',
      '~$payments.xlsx': 'a temporary file of another program',
      '.~lock.payments.csv#': 'a temporary file of another program',
      'payments.csv.crdownload': 'a temporary file of another program',
      'Thumbs.db': 'a hidden file',
      'notes.txt': 'no header of an extract in its first rows; choose the file by itself to say what it is',
      'copy of payments.csv': 'the same content as payments.csv',
    });
  });

  it('says of a damaged extract why it cannot be read instead of leaving it out', async () => {
    const held = await previewOf(
      [folderOffered({ 'payments.csv': '%PDF-1.7', 'empty.csv': '' })],
      emptyBasis,
      quietControl,
    );
    expect(held.files.map(({ preview }) => preview.unreadable)).toEqual([
      expect.stringContaining('A PDF document.'),
      expect.stringContaining('The file is empty.'),
    ]);
  });
});

describe('files given one by one', () => {
  it('keep names of their own when two folders have a file of one name', async () => {
    const offers = [
      ...filesOffered({ 'payments.csv': PAYMENTS }),
      ...filesOffered({ 'payments.csv': other('P-2') }),
    ];
    const held = await previewOf(offers, emptyBasis, quietControl);
    expect(held.files.map(({ preview }) => preview.name)).toEqual(['payments.csv', 'payments-2.csv']);
  });

  it('are shown even when they are no extract', async () => {
    const held = await previewOf(filesOffered({ 'notes.txt': 'call Mara\n' }), emptyBasis, quietControl);
    expect(held.files.map(({ preview }) => preview.questions[0]?.about)).toEqual(['kind']);
  });
});

it('the files of an archive that are no extracts are left out, the others are files of their own', async () => {
  const zip = archive({ 'readme.txt': 'hello\n', 'a.csv': PAYMENTS, 'b.csv': other('P-2') });
  const held = await previewOf(filesOffered({ 'month.zip': zip }), emptyBasis, quietControl);
  expect(held.files.map(({ preview: { name, sheet, stated } }) => [name, sheet, stated])).toEqual([
    ['month.zip', 'a.csv', { file: 'month.zip', sheet: 'a.csv' }],
    ['month.zip', 'b.csv', { file: 'month.zip', sheet: 'b.csv' }],
  ]);
  expect(held.ignored).toEqual([
    { name: 'month.zip, readme.txt', why: 'no header of an extract in its first rows' },
  ]);
});

it('a copy gives way to the file that it was made of, whichever comes first', async () => {
  const folder = folderOffered({
    'payments (1).csv': PAYMENTS,
    'payments.csv': PAYMENTS,
    'q3 (2).csv': other('P-2'),
  });
  const { files, ignored } = await previewOf([folder], emptyBasis, quietControl);
  expect(files.map(({ preview }) => preview.name)).toEqual(['payments.csv', 'q3 (2).csv']);
  expect(ignored).toEqual([{ name: 'payments (1).csv', why: 'the same content as payments.csv' }]);
});
