/** The nonce under which libraries may add style elements: the shell writes a fresh one into the page at every load. */

import { setNonce } from 'get-nonce';

const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');

/** The nonce; '' outside the shell. */
export const styleNonce = meta?.nonce ?? '';

if (styleNonce !== '') setNonce(styleNonce);
