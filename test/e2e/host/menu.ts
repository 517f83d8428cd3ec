/** `Menu` and `MenuItem` of Electron: nothing is drawn, items are clicked by a test. */

import { BrowserWindow } from './browser-window.ts';
import { playRole } from './menu-roles.ts';
import { undrawn } from './undrawn.ts';

type Click = (item: MenuItem, window: unknown, event: object) => void;
type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly sublabel?: string;
  readonly toolTip?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: Click;
  readonly submenu?: readonly Template[] | Menu;
};

let applicationMenu: Menu | null = null;

/** An item; `click()` does what choosing it would. */
export class MenuItem {
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly click: () => void;

  constructor(template: Template) {
    const { submenu } = template;
    this.submenu =
      submenu instanceof Menu || submenu === undefined ? submenu : Menu.buildFromTemplate(submenu);
    this.id = template.id ?? '';
    this.type = template.type ?? (this.submenu ? 'submenu' : 'normal');
    this.role = template.role?.toLowerCase();
    this.accelerator = template.accelerator;
    this.label = template.label ?? template.role ?? '';
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.click = () => this.#choose(template.click);
  }

  #choose(click: Click | undefined): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const window = BrowserWindow.getFocusedWindow();
    if (this.role === undefined) click?.(this, window, {});
    else playRole(this.role, window);
  }
}

/** A menu as a list of items. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const one of template) menu.append(one instanceof MenuItem ? one : new MenuItem(one));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  readonly popup = undrawn;
  readonly closePopup = undrawn;
}
