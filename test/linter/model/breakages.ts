/** The model workbook broken in one place at a time, for each rule. */

import { broken, type Change, cell, formulaOf, style, swap, value, withParts } from '../broken.ts';

/** What is broken, and where which rules say so; the first one is the rule that is meant, the others follow from it. */
export type Breakage = {
  readonly what: string;
  readonly rules: readonly number[];
  readonly sheet: string;
  readonly cell: string;
  readonly apply: (bytes: Uint8Array) => Uint8Array;
};

function one(rules: readonly number[], what: string, place: string, change: Change, part?: string): Breakage {
  const [sheet = '', address = ''] = place.split('!');
  const apply = (bytes: Uint8Array): Uint8Array => broken(bytes, part ?? sheet, change);
  return { what, rules, sheet, cell: address, apply };
}

const BOOK = 'xl/workbook.xml';
/** Number formats of each look in the model's styles. */
const FORMATS = 8;

const asText = (text: string): Change => swap(/>.*<\/c>/, ` t="inlineStr"><is><t>${text}</t></is></c>`);
const asFormula = (text: string): Change =>
  swap(/ t="inlineStr">.*<\/c>/, ` t="str"><f>${text}</f><v>x</v></c>`);
const gone: Change = () => '';

const structure: readonly Breakage[] = [
  one([1], 'a sheet that About does not link', 'About!', swap(/<hyperlink ref="A17"[^>]*>/, '')),
  one([1], 'no rate type', 'About!', swap('<t>Rate type</t>', '<t>Rates</t>')),
  one([1], 'a sheet without a word on what it shows', 'About!', cell('B18', gone)),
  one([2, 1, 4, 5, 13, 20, 27], 'a sheet of another name', '!', swap('name="Files"', 'name="Inputs"'), BOOK),
  one([3], 'a hidden sheet', 'FX!', swap('name="FX"', 'name="FX" state="hidden"'), BOOK),
  one([3], 'a hidden row', 'Matched!A14', swap('<row r="14">', '<row r="14" hidden="1">')),
  one([3], 'a hidden column', 'Lead!', swap('customWidth="1"', 'customWidth="1" hidden="1"')),
  one(
    [3],
    'merged cells',
    'Excluded!B13',
    swap('<pageMargins', '<mergeCells><mergeCell ref="B13:C13"/></mergeCells><pageMargins'),
  ),
  one([3], 'an error value', 'Adjustments!B13', cell('B13', swap(/ t=.*<\/c>/, ' t="e"><v>#REF!</v></c>'))),
  one([3, 12, 25, 27], 'a volatile function', 'About!B13', formulaOf('B13', 'NOW()')),
  one([3, 11, 27], 'a circle', 'Bridge!I14', formulaOf('F14', 'ROUND(I14-SUM(G14:H14),2)')),
  one([4], 'another header', 'Matched!E12', value('E12', 'Customer')),
  one([4, 21], 'a field at another place', 'Matched!M12', value('P12', 'Rule'), 'Exceptions'),
  one([4], 'no frozen header', 'Lead!', swap('state="frozen"', 'state="split"')),
  one([4], 'a filter that leaves a column out', 'Lead!', swap('ref="A12:H14"', 'ref="A12:G14"')),
  one([4], 'upright paper', 'FX!', swap('landscape', 'portrait')),
  one([4], 'no page numbers', 'FX!', swap('Page &amp;P of &amp;N', '')),
  one([4], 'no print titles', 'FX!', swap("'FX'!$12:$12", "'FX'!$B:$B"), BOOK),
  one([5, 1], 'no reviewer', 'About!A8', value('A8', 'Reviewed')),
  one([5, 4], 'a reference code twice', 'Lead!A3', value('A3', 'Sheet: Lead   Ref: A')),
  one([28], 'a column too narrow', 'Bridge!D13', swap('max="30" width="24"', 'max="30" width="6"')),
  one(
    [28],
    'a header that looks like data',
    'FX!B12',
    style('B12', () => 0),
  ),
  one(
    [28],
    'a colour without a word',
    'FX!Z13',
    swap('</row></sheetData>', '<c r="Z13" s="16"/></row></sheetData>'),
    'FX',
  ),
];

const numbers: readonly Breakage[] = [
  one(
    [6],
    'an id as a number',
    'Source A!E13',
    cell('E13', swap(/ t="inlineStr">.*<\/c>/, '><v>42</v></c>')),
  ),
  one([6, 27], 'an amount as text', 'Source A!K13', cell('K13', asText('100'))),
  one([6], 'a date as text', 'Excluded!H13', cell('H13', asText('2026-10-15'))),
  one(
    [7],
    'yen with cents',
    'Source A!K14',
    style('K14', (id) => id + 2),
  ),
  one(
    [7],
    'dollars without cents',
    'Source A!K13',
    style('K13', (id) => id - 2),
  ),
  one([7], 'no dash for zero', 'Bridge!G13', swap(/;&quot;–&quot;_\)/g, ''), 'xl/styles.xml'),
  one(
    [8, 11, 27],
    'two currencies in one total',
    'Subtotals!C13',
    formulaOf('C13', "ROUND(SUM('Source A'!$K$13:$K$15),2)"),
  ),
  one([9, 27], 'a difference to the engine', 'Lead!D13', value('D13', '5')),
  one([9], 'a figure typed in', 'Lead!B13', cell('B13', swap(/<f>.*<\/f>/, ''))),
  one([10, 11, 27], 'a figure inside a formula', 'Bridge!F14', formulaOf('F14', 'ROUND(D14-E14-7,2)')),
  one([11], 'another formula in a column', 'Bridge!F14', formulaOf('F14', 'ROUND(D14-$E$14,2)')),
  one(
    [11],
    'an IF inside an IF',
    'Checks!D14',
    formulaOf('D14', 'IF(Bridge!I14=0,IF(1=1,"OK","FAIL"),"FAIL")'),
  ),
  one(
    [12],
    'a link in black',
    'Bridge!D13',
    style('D13', (id) => id - FORMATS),
  ),
  one(
    [12],
    'a check without its colours',
    'Checks!D13',
    swap(/<conditionalFormatting.*<\/conditionalFormatting>/, ''),
  ),
  one(
    [12],
    'an input in black',
    'Parameters!B13',
    style('B13', () => 4 * FORMATS),
  ),
  one([25, 12, 27], 'a text that became a formula', 'Source A!D13', cell('D13', asFormula('HYPERLINK("x")'))),
  one([26, 27], 'a line that no total reads', 'Source A!K15', swap(/\$15/g, '$14'), 'Subtotals'),
];

const tieOut: readonly Breakage[] = [
  one([13, 27], 'a row that is not accounted for', 'Files!B13', value('B13', '6')),
  one([13, 27], 'an amount that is not accounted for', 'Files!C17', value('C17', '108')),
  one([14], 'a line twice', 'Matched!A14', value('A14', 'B-0000000000001')),
  one([14], 'a line in no state', 'Source B!A13', value('A13', 'R-0000000000009')),
  one([14], 'another org than in the source', 'Matched!A13', value('F13', 'DE')),
  one([15, 27], 'a difference without a cause', 'Bridge!F13', value('G13', '1')),
  one([16, 27], 'a closing that does not follow', 'Roll-forward!F13', value('F13', '501')),
  one([16], 'an opening from nowhere', 'Roll-forward!', swap('no prior close was signed', 'as before')),
  one([17, 27], 'a total that is not the sum', 'Totals by org!E13', value('E13', '108')),
  one([18], 'a rate that does not give the amount', 'FX!P13', value('M13', '0.0068')),
  one([18], 'a rate of 1 that nothing flags', 'FX!M13', (xml) =>
    [value('M13', '1'), value('O13', '500'), value('P13', '500'), cell('V13', gone)].reduce(
      (so, change) => change(so),
      xml,
    ),
  ),
  one([19, 27], 'a failed check that is not counted', 'About!B13', value('D13', 'FAIL'), 'Checks'),
];

const signer = /(<c r="[BCDE])13("[^>]*>.*?<\/c>)/g;
// The reviewer signs as the preparer did.
const sameSigner: Change = (xml) => {
  const cells = [...xml.matchAll(signer)].map(([, start = '', rest = '']) => `${start}14${rest}`).join('');
  return xml.replace(/(<row r="14"><c r="A14".*?<\/c>).*?<\/row>/, `$1${cells}</row>`);
};

const evidence: readonly Breakage[] = [
  one([20], 'no hash of a file', 'Files!C21', value('C21', 'abc')),
  one([20], 'a file without evidence', 'Files!', value('A21', 'other.csv')),
  one([21], 'mappings without their hash', 'Mappings!', swap('>Hash<', '>Key<')),
  one([21], 'a match without its rule', 'Matched!M13', cell('M13', gone)),
  one([22], 'a decision without a time', 'Change log!B13', cell('B13', gone)),
  one([22], 'a match by hand that is not listed', 'Matched!M13', value('M13', 'Manual')),
  one([23], 'the same person twice', 'Sign-off!B14', sameSigner),
  one([23], 'a time that is not in UTC', 'Sign-off!D13', value('D13', '2026-11-02 09:00')),
  one([24, 14], 'a line without a lasting reference', 'Excluded!A13', value('A13', 'row 3')),
  one([29], 'a tickmark that nothing defines', 'Matched!N14', value('N14', 'F Q')),
  one([29], 'a tickmark that nothing uses', 'Tickmarks!A14', swap(/F RC/g, 'F'), 'Lead'),
  one([30], 'a materiality without a reason', 'Parameters!D13', cell('D13', gone)),
  one([30], 'no materiality', 'Parameters!', value('A13', 'Tolerance')),
];

const file: readonly Breakage[] = [
  one([27, 15], 'no stored value', 'Bridge!I13', cell('I13', swap(/<v>.*<\/v>/, ''))),
  one([27, 1], 'a link to nowhere', 'About!A17', swap('location="\'Lead\'!A1"', 'location="#"')),
  one(
    [27],
    'elements out of order',
    '!',
    swap(/(<autoFilter[^>]*>)(.*)(<pageMargins[^>]*>)/, '$3$2$1'),
    'Excluded',
  ),
  one(
    [27],
    'a part without a content type',
    '!',
    swap(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
    '[Content_Types].xml',
  ),
  one(
    [27],
    'a part that nothing leads to',
    '!',
    swap(/<Relationship [^>]*styles\.xml"\/>/, ''),
    'xl/_rels/workbook.xml.rels',
  ),
  {
    ...one([3, 27], 'macros', '!', gone),
    apply: (bytes) => withParts(bytes, { 'xl/vbaProject.bin': 'x' }),
  },
];

/** All of them. */
export const breakages: readonly Breakage[] = [...structure, ...numbers, ...tieOut, ...evidence, ...file];
