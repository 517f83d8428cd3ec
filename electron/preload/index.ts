/** Offers the page the commands and events of the contract as `window.tieout`, and nothing else. */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { WindowBridge } from '../../core/contract/window-bridge.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, TOKENS_CHANNEL } from './channels.ts';
import { createEventRelay } from './event-relay.ts';
import { isCommand, isEvent } from './known-names.ts';

const relay = createEventRelay();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => relay.tell(name, payload));

const bridge: WindowBridge = {
  call: (command, request) =>
    isCommand(command)
      ? ipcRenderer.invoke(CALL_CHANNEL, command, request)
      : Promise.reject(new Error('no such command')),
  on: (event, listener) => {
    if (!isEvent(event)) throw new Error('no such event');
    // The page's type of a payload goes by the name of the event, which the relay keeps apart.
    return relay.listen(event, listener as (payload: unknown) => void);
  },
  tokensOf: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(TOKENS_CHANNEL, paths);
  },
};

contextBridge.exposeInMainWorld('tieout', bridge);
