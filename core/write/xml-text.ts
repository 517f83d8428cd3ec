/** Text inside a sheet's XML: nothing that a file holds may break the workbook or be read as something else. */

/** Most characters that a cell may hold. */
const CELL_LIMIT = 32_767;
const CUT_NOTE = ' … [longer than a cell holds; the whole text is in lines.ndjson]';

// The first class is what needs an entity or cannot stand in XML at all; `_x` may start an escape of the format.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the file
const SPECIAL = /[<>&\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the file
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as XML content. Control characters get the format's own escape (ST_Xstring, `_x0001_`), text that looks like
 * such an escape is escaped itself, halves of surrogate pairs and non-characters become U+FFFD.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(
      UNWRITABLE,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Text as the value of an XML attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** A text cell's content: an inline string, which no program takes for a formula whatever its first character is. */
export function inlineString(text: string): string {
  const fitting = text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT - CUT_NOTE.length) + CUT_NOTE : text;
  const space = /^\s|\s$|\n/.test(fitting) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${xmlText(fitting)}</t></is>`;
}
