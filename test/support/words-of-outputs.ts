/** What the texts of a close say that only somebody at the command line understands. */

import { allKinds } from '../../core/extract/all-kinds.ts';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import { wordOfCommandLine } from './setup-words.ts';
import { unzip } from './unzip.ts';

/** Sheets that hold the settings and the log as they were entered, so that the run can be made again from them. */
const AS_ENTERED: ReadonlySet<string> = new Set(['Parameters', 'Change log']);

/** Names of fields, which stand beside the columns of each file; some are keys of the setup as well. */
const fields: ReadonlySet<string> = new Set(allKinds.flatMap((kind) => Object.keys(kind.fields)));

type Outputs = { readonly result: ResultJson; readonly workbook: Uint8Array };

/** Each such word with the text that has it, from the words of result.json and all other sheets of the workbook. */
export function wordsOfCommandLine({ result, workbook }: Outputs): readonly string[] {
  const texts = [...textsOf(result), ...textsOfWorkbook(workbook)];
  return [...new Set(texts)].flatMap((text) => {
    if (fields.has(text)) return [];
    const word = wordOfCommandLine(text);
    return word === undefined ? [] : [`${word} in: ${text}`];
  });
}

function textsOf({ findings, checks, signOff }: ResultJson): readonly string[] {
  return [
    ...findings.flatMap(({ title, meaning, remedy, places }) => [
      ...[title, meaning, remedy],
      ...places.map(({ found }) => found),
    ]),
    ...checks.flatMap(({ title, evidence, remedy }) => [title, evidence, remedy]),
    ...signOff.blockers.flatMap(({ found, remedy }) => [found, remedy]),
  ];
}

function textsOfWorkbook(workbook: Uint8Array): readonly string[] {
  const parts = unzip(workbook);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  const shared = stringsIn(parts.get('xl/sharedStrings.xml') ?? '');
  return names.flatMap(([, name = ''], at) => {
    if (AS_ENTERED.has(name)) return [];
    const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
    const cells = [...xml.matchAll(/ t="s"[^>]*><v>(\d+)<\/v>/g)];
    return [...stringsIn(xml), ...cells.map(([, index]) => shared[Number(index)] ?? '')];
  });
}

function stringsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:si|is)>(.*?)<\/(?:si|is)>/gs)].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}
