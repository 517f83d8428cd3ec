/** What a command came to, said once in the bar at the bottom and to screen readers. */

import { create } from 'zustand';

/** The latest announcement; '' for none. */
export const useAnnouncement = create<{ readonly text: string; readonly count: number }>(() => ({
  text: '',
  count: 0,
}));

/** Says the outcome of a command: `The close has run`. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
