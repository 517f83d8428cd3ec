/** The preferences of a window, with Electron's defaults; those that the stand-in cannot obey are refused. */

/** Part of Electron's WebPreferences. */
export type WebPreferences = Readonly<Record<string, unknown>> & {
  readonly preload?: string;
  readonly additionalArguments?: readonly string[];
  readonly zoomFactor?: number;
};

const DEFAULTS = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
} as const;

/** What the app asked for over Electron's defaults; throws where the stand-in would silently behave otherwise. */
export function readPreferences(asked: WebPreferences): WebPreferences {
  for (const [name, safe] of Object.entries(DEFAULTS)) {
    if ((asked[name] ?? safe) !== safe) {
      const refusal = `The stand-in has only ${name}: ${safe}; the app asks for ${String(asked[name])}.`;
      // An app may keep the message of what is thrown to itself.
      console.error(refusal);
      throw new Error(refusal);
    }
  }
  return { ...DEFAULTS, ...asked };
}
