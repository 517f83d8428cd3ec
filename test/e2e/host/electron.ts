/** The module that the main process gets for `electron`. */

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ClipboardItem, clipboard, dialog, screen, shell } from './desk.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu, MenuItem } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { net } from './net.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { webContents } from './web-contents-list.ts';
