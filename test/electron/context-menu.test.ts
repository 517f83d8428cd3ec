import { expect, test } from 'vitest';
import { contextTemplate, type TextClick } from '../../electron/main/context-menu.ts';

const editFlags: TextClick['editFlags'] = {
  ...{ canUndo: false, canRedo: false, canCut: true, canCopy: true, canPaste: true },
  ...{ canDelete: true, canSelectAll: true, canEditRichly: false },
};
const rolesOf = (click: Partial<TextClick>) =>
  contextTemplate({ isEditable: false, selectionText: '', editFlags, ...click }).flatMap(
    ({ role, enabled }) => (role === undefined || enabled === false ? [] : [role]),
  );

test('a field offers what can be done with its text now', () => {
  expect(rolesOf({ isEditable: true })).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(rolesOf({ isEditable: true, editFlags: { ...editFlags, canUndo: true, canCut: false } })).toEqual([
    'undo',
    'copy',
    'paste',
    'selectAll',
  ]);
});

test('selected words can be copied; elsewhere there is no menu', () => {
  expect(rolesOf({ selectionText: 'INV00020537' })).toEqual(['copy']);
  expect(rolesOf({ selectionText: ' \n' })).toEqual([]);
  expect(rolesOf({})).toEqual([]);
});
