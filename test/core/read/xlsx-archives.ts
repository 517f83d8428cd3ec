import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** Packs parts into a ZIP archive, the directory at its end. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
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
