import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { packedArchive } from '../../support/packed-archive.ts';

/** Packs parts into a ZIP archive, the directory at its end. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const packed = Object.entries(parts).map(([name, text]) => {
    const content = Buffer.from(text, 'utf8');
    return [name, { packed: deflateRawSync(content), content }] as const;
  });
  return packedArchive(Object.fromEntries(packed));
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet named `Data`, from the XML of its rows, its shared texts and its styles. */
export function workbookOf(rows: string, strings = '', styles = ''): Uint8Array<ArrayBuffer> {
  return archive({
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATION}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<?xml version="1.0"?><x:workbook xmlns:x="x"><x:sheets><x:sheet name="Data" sheetId="7" r:id="rId3"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>
      <Relationship Target="/xl/sheets/one.xml" Type="${RELATION}/worksheet" Id="rId3"/>
      <Relationship Target="sharedStrings.xml" Type="${RELATION}/sharedStrings" Id="rId4"/>
      <Relationship Target="../xl/styles.xml" Type="${RELATION}/styles" Id="rId5"/></Relationships>`,
    'xl/sheets/one.xml': `<worksheet><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  });
}
