/** Placeholder until the screen is built. */
export function AdjustmentsScreen() {
  return null;
}
