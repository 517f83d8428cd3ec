/** `session.webRequest` of Electron: the app's word on every request before it is answered. */

type Answer = (response: { readonly cancel?: boolean }) => void;
type Listener = (details: { readonly url: string; readonly method: string }, answer: Answer) => void;

let listener: Listener | undefined;

/** Where the app says what a page may load. */
export const webRequest = {
  onBeforeRequest: (heard: Listener | null): void => {
    listener = heard ?? undefined;
  },
};

/** Whether the app lets a request through; it does unless it listens and says no. */
export function isLetThrough(url: string, method: string): Promise<boolean> {
  const asked = listener;
  if (!asked) return Promise.resolve(true);
  return new Promise((resolve) => asked({ url, method }, ({ cancel }) => resolve(cancel !== true)));
}
