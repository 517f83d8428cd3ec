/** Names under which preload and main talk. */

/** A command with its request; the answer comes back. */
export const CALL_CHANNEL = 'tieout:call';
/** Paths of dropped files; tokens come back. */
export const TOKENS_CHANNEL = 'tieout:tokens';
/** An event with its payload. */
export const EVENT_CHANNEL = 'tieout:event';
