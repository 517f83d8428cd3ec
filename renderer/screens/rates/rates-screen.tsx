/** Placeholder until the screen is built. */
export function RatesScreen() {
  return null;
}
