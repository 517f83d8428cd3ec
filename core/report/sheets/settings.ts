import { column, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { flatten } from '../flatten.ts';
import type { Row, Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Settings that the sheets Mappings and Files already show in full. */
const SHOWN_ELSEWHERE = new Set(['orgs', 'sources']);

/** Every setting of close.json in force, defaults included. */
export function settingsSheet(context: CloseContext): Sheet {
  const settings = Object.entries(context.close.setup).filter(([name]) => !SHOWN_ELSEWHERE.has(name));
  const rows = settings
    .flatMap(([name, value]) => flatten(name, value))
    .map(([path, value]): Row => [text(path), text(value)]);
  return {
    name: 'Settings',
    purpose: 'Every setting of close.json in force, defaults included',
    title: titleBlock(context, 'Settings in force', 'no amounts'),
    main: smallTable([column('Setting', 'id', 52), column('Value', 'id', 60)], rows),
    below: [],
  };
}
