/** The command line as Playwright and people give it to the Electron binary. */

/** What the command line says to the stand-in itself. */
export type LaunchArguments = {
  /** Modules of `-r`, loaded before the app. */
  readonly preloads: readonly string[];
  /** The folder with the app's package.json, as given. */
  readonly appFolder: string;
  /** Value of `--user-data-dir=`, if any. */
  readonly userData: string | undefined;
};

const USER_DATA = '--user-data-dir=';

/** Reads the arguments after the program's name; the first one that is no switch is the folder of the app. */
export function readArguments(given: readonly string[]): LaunchArguments {
  const preloads: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(given[index] ?? '');
    } else rest.push(argument);
  }
  return {
    preloads,
    appFolder: rest.find((argument) => !argument.startsWith('-')) ?? '.',
    userData: rest.find((argument) => argument.startsWith(USER_DATA))?.slice(USER_DATA.length),
  };
}
