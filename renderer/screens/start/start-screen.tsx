/** Placeholder until the screen is built. */
export function StartScreen() {
  return null;
}
