/** What exceljs's streaming writer leaves out of the package: charts and drawings, a calculation on opening, fixed times. */

import { Buffer } from 'node:buffer';
import type { BookInternals } from './exceljs-internals.ts';
import { xmlText } from './xml-text.ts';

/** Content types of the parts that are added. */
const TYPES = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
} as const;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** XML declaration of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A relationship type of office documents. */
export function relationshipType(kind: 'chart' | 'drawing'): string {
  return `${RELATIONSHIPS}/${kind}`;
}

/** Adds parts to the package of a streamed workbook and amends those that exceljs makes. */
export class PackageParts {
  private readonly zip: BookInternals['zip'];
  private readonly counts = { chart: 0, drawing: 0 };
  private overrides = '';

  /** Every entry gets the time `madeAt`, so that equal reports are equal files. */
  constructor({ zip }: BookInternals, madeAt: Date) {
    this.zip = zip;
    const { engine } = zip._module;
    const entry = engine.entry.bind(engine);
    // exceljs has queued its first parts by now, and none has reached the engine.
    engine.entry = (source, data, done) =>
      entry(this.amended(data.name, source), { ...data, date: madeAt }, done);
  }

  /** Adds a chart or a drawing and the parts that it points to; returns its number. */
  add(kind: 'chart' | 'drawing', xml: string, targets: readonly string[] = []): number {
    this.counts[kind] += 1;
    const folder = `xl/${kind}s`;
    const file = `${kind}${this.counts[kind]}.xml`;
    this.overrides += `<Override PartName="/${folder}/${file}" ContentType="${TYPES[kind]}"/>`;
    this.zip.append(XML_HEAD + xml, { name: `${folder}/${file}` });
    if (targets.length > 0)
      this.zip.append(relationshipsXml(targets), { name: `${folder}/_rels/${file}.rels` });
    return this.counts[kind];
  }

  private amended(name: string, source: unknown): unknown {
    if (!Buffer.isBuffer(source)) return source;
    if (name === '[Content_Types].xml') return replaced(source, '</Types>', `${this.overrides}</Types>`);
    if (name === 'xl/workbook.xml') return replaced(source, '<calcPr ', '<calcPr fullCalcOnLoad="1" ');
    return source;
  }
}

function replaced(source: Buffer, old: string, fresh: string): Buffer {
  const xml = source.toString('utf8');
  if (!xml.includes(old)) throw new Error(`exceljs wrote no ${old}`);
  return Buffer.from(xml.replace(old, () => fresh));
}

function relationshipsXml(targets: readonly string[]): string {
  const all = targets.map(
    (target, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationshipType('chart')}" Target="${xmlText(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${all.join('')}</Relationships>`;
}
