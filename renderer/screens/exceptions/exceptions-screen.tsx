/** Placeholder until the screen is built. */
export function ExceptionsScreen() {
  return null;
}
