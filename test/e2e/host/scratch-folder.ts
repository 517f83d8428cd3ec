/** The folder of this run, made by the launcher and removed at the end: Chromium's profile and the list of refusals. */
export function scratchFolder(): string {
  const folder = process.env['STAND_IN_SCRATCH'];
  if (!folder)
    throw new Error('Start the stand-in through its launcher, the file "electron" in this folder.');
  return folder;
}
