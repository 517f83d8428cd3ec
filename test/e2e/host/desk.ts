/** What surrounds a window on a desktop, for tests to look at or to replace: dialogs, shell, clipboard, screen. */

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const area: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: area,
  workAreaSize: area,
  scaleFactor: 1,
  rotation: 0,
};
let copied: readonly ClipboardItem[] = [];

type MessageBox = { readonly message?: string; readonly detail?: string; readonly cancelId?: number };

/** Dialogs are dismissed unless a test puts an answer in their place. */
export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: (...given: readonly MessageBox[]) => {
    const { message, detail, cancelId } = given.at(-1) ?? {};
    // A fault that the app shows at its start is seen nowhere else.
    console.error(`Dismissed: ${message ?? ''} ${detail ?? ''}`);
    return Promise.resolve({ response: cancelId ?? 0, checkboxChecked: false });
  },
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}\n${content}`);
  },
};

/** Nothing is opened; a test puts a record in the place of what it wants to see. */
export const shell = {
  openPath: () => Promise.resolve(''),
  openExternal: () => Promise.resolve(),
  showItemInFolder: (): void => undefined,
  trashItem: () => Promise.resolve(),
  beep: (): void => undefined,
};

/** What is copied, in each of its forms. */
export class ClipboardItem {
  private readonly forms: Readonly<Record<string, string>>;

  constructor(forms: Readonly<Record<string, string>>) {
    this.forms = forms;
  }

  get types(): string[] {
    return Object.keys(this.forms);
  }

  /** The form of a type as a blob. */
  getType(type: string): Promise<Blob> {
    const form = this.forms[type];
    return form === undefined ? Promise.reject(new Error(`no ${type}`)) : Promise.resolve(new Blob([form]));
  }
}

/** A clipboard of this process alone. */
export const clipboard = {
  write: (items: readonly ClipboardItem[]): Promise<void> => {
    copied = items;
    return Promise.resolve();
  },
  writeText: (text: string): Promise<void> => clipboard.write([new ClipboardItem({ 'text/plain': text })]),
  read: (): Promise<readonly ClipboardItem[]> => Promise.resolve(copied),
  readText: async (): Promise<string> => {
    const item = copied.find(({ types }) => types.includes('text/plain'));
    return item ? await (await item.getType('text/plain')).text() : '';
  },
  clear: (): void => {
    copied = [];
  },
};

/** One display of 1920 × 1080. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
};
