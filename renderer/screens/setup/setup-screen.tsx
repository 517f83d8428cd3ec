/** Placeholder until the screen is built. */
export function SetupScreen() {
  return null;
}
