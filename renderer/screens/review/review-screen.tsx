/** Placeholder until the screen is built. */
export function ReviewScreen() {
  return null;
}
