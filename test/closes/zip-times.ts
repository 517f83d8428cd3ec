/** Gives every entry of a ZIP file the same time, so that a workbook written twice has the same bytes. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, 00:00: the earliest time that the format knows. */
const FIRST_DATE = 0x0021;

/** A copy with fixed entry times; `bytes` is a ZIP file without a comment, as exceljs writes it. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  if (view.getUint32(end, true) !== END) throw new RangeError('no ZIP file without a comment');
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL) {
    setTime(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) === LOCAL) setTime(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DATE, true);
}
