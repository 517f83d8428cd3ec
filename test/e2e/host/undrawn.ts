/** For methods whose whole effect would be on a screen or desktop, of which the stand-in has none. */
export const undrawn = (): void => undefined;
