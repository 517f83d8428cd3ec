import { column, count, input, rate, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { mappingHash, rowHash, settingsHash } from '../setting-hashes.ts';
import { type SettingRow, settingRows } from '../setting-rows.ts';
import type { Cell, Row, Sheet, Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Name of the sheet. */
export const PARAMETERS = 'Parameters';
/** Headers of its columns, by which they are found when the sheet is read again. */
export const parameterHeaders = {
  setting: 'Setting',
  value: 'Value',
  type: 'Type',
  origin: 'Entered or default',
} as const;
/** Word for a setting that close.json states, */
export const ENTERED = 'entered';
/** and for one that it leaves to its default. */
export const DEFAULT = 'default';

/** Every setting of close.json in force, one row per value, so that the same close can be run again from them. */
export function parametersSheet(context: CloseContext): Sheet {
  const { setup, statedSettings } = context.close;
  const rows = settingRows(setup, statedSettings).map((row): Row => rowOf(context, row));
  const columns = [
    column(parameterHeaders.setting, 'id', 46),
    { ...wrapped(parameterHeaders.value, 70), kind: 'id' } as const,
    column(parameterHeaders.type, 'text', 16),
    column(parameterHeaders.origin, 'text', 20),
    column('Hash of the row', 'id', 18),
  ];
  return {
    name: PARAMETERS,
    purpose: 'Every setting in force, defaults included; limits, versions and hashes',
    title: titleBlock(context, 'Parameters in force', 'no amounts'),
    main: smallTable(columns, rows),
    below: [limitTable(context), versionTable(context)],
  };
}

function rowOf({ stamp }: CloseContext, row: SettingRow): Row {
  const value = valueCell(row);
  return [
    text(row.path),
    row.isEntered ? input(value) : value,
    text(row.type),
    text(row.isEntered ? ENTERED : DEFAULT),
    text(rowHash(stamp, row)),
  ];
}

function valueCell({ type, value }: SettingRow): Cell {
  if (type === 'whole number') return count(Number(value));
  return type === 'number' ? rate(value) : text(value);
}

/** A limit with who set it and why. */
type Limit = {
  readonly name: string;
  readonly value: Cell;
  readonly setBy?: string;
  readonly reason?: string;
};

function limitTable({ close }: CloseContext): Table {
  const { tolerance, limits, rates, materiality } = close.setup;
  const none = text('none');
  const rows: readonly Limit[] = [
    { name: 'Largest difference that passes, in transaction currency', value: rate(tolerance.absolute) },
    { name: 'Percent of the Billing amount that passes', value: rate(tolerance.percent) },
    {
      name: 'Upper bound of what the percentage allows',
      value: tolerance.cap === undefined ? none : rate(tolerance.cap),
    },
    { name: 'Oldest last-available rate without a finding, in days', value: count(rates.fallbackLimitDays) },
    { name: 'Hours that as-of times may be apart', value: rate(String(limits.asOfHoursApart)) },
    materiality
      ? {
          name: `Materiality in ${materiality.currency}`,
          value: rate(materiality.amount),
          setBy: materiality.setBy,
          reason: materiality.reason,
        }
      : { name: 'Materiality', value: text('not stated') },
  ];
  const columns = [
    wrapped('Limit', 46),
    column('Value', 'rate', 30),
    column('Set by', 'text', 16),
    column('Why', 'text', 40),
  ];
  return smallTable(
    columns,
    rows.map(
      ({ name, value, setBy = 'setup or its default', reason = '' }): Row => [
        text(name),
        input(value),
        text(setBy),
        text(reason),
      ],
    ),
    { heading: 'Tolerances, limits, materiality' },
  );
}

function versionTable({ close, stamp }: CloseContext): Table {
  const revision = close.setup.orgs.mappingRevision;
  const stated = (value: string | undefined): Cell => (value ? input(text(value)) : text('not stated'));
  const rows: readonly Row[] = [
    [text('Engine version'), text(close.engineVersion)],
    [text('Hash of the settings (SHA-256 of their canonical JSON)'), text(settingsHash(stamp, close.setup))],
    [text('Version of the org mapping'), stated(revision?.version)],
    [text('Author of the org mapping'), stated(revision?.author)],
    [text('Date of the org mapping'), stated(revision?.date)],
    [text('Hash of the org mapping (SHA-256)'), text(mappingHash(stamp, close.setup))],
  ];
  return smallTable([wrapped('What', 46), column('In force', 'id', 60)], rows, {
    heading: 'Versions and hashes',
  });
}
