/** Placeholder until the screen is built. */
export function CloseScreen() {
  return null;
}
