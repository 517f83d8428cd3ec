/** Takes the settings of a close from the sheet Parameters of its workbook. */

import { type Failure, type Result, refused } from '../model/result.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';
import { type SettingType, settingTypes } from '../report/setting-rows.ts';
import { DEFAULT, ENTERED, PARAMETERS, parameterHeaders } from '../report/sheets/parameters.ts';
import { type PlacedSetting, settingsText } from './settings-text.ts';
import { type TableRow, tableOf } from './sheet-table.ts';

const REMEDY = 'Verify the workbook as it was exported; this sheet was changed afterwards.';

/** Characters of all settings: some thousand times what a close enters, and little enough to become one text. */
const MOST_SETTINGS = 1 << 26;

/** The text of the close.json that the workbook was made with, as far as it was entered; defaults fill the rest. */
export async function closeJsonOf(book: WorkbookCells): Promise<Result<string>> {
  const rows = await tableOf(book, PARAMETERS, Object.values(parameterHeaders), MOST_SETTINGS);
  if (!rows) {
    const remedy = 'Name a workbook that this program has exported, of this version or a later one.';
    return refused({ where: 'the workbook', found: `no sheet "${PARAMETERS}" with settings`, remedy });
  }
  const failures: Failure[] = [];
  const settings = rows.flatMap((row) => {
    const setting = settingOf(row);
    if (typeof setting !== 'string') return [setting];
    failures.push({ where: row.where(setting), found: `"${row.text(setting)}"`, remedy: REMEDY });
    return [];
  });
  return failures.length > 0 ? refused(...failures) : settingsText(settings);
}

/** The setting of a row, or the header under which something stands that cannot be. */
function settingOf(row: TableRow): PlacedSetting | string {
  const type = settingTypes.find((one): one is SettingType => one === row.text(parameterHeaders.type));
  const origin = row.text(parameterHeaders.origin);
  if (type === undefined) return parameterHeaders.type;
  if (origin !== ENTERED && origin !== DEFAULT) return parameterHeaders.origin;
  return {
    path: row.text(parameterHeaders.setting),
    value: row.text(parameterHeaders.value),
    type,
    isEntered: origin === ENTERED,
    where: row.where(parameterHeaders.value),
  };
}
