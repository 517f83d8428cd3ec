/** Placeholder until the screen is built. */
export function ImportScreen() {
  return null;
}
