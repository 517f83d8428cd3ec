/** The content security policy of the page: nothing but its own files, styles of libraries by nonce. */

/** The policy with the nonce of one load. */
export function contentPolicy(nonce: string): string {
  return [...policyOfPage(nonce), "frame-ancestors 'none'"].join('; ');
}

/** The page with the nonce where its libraries look for it, and the policy once more in case its header gets lost. */
export function pageWithPolicy(html: string, nonce: string): string {
  // A meta element knows no frame-ancestors.
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOfPage(nonce).join('; ')}">`;
  const place = /<head>/i;
  if (!place.test(html)) throw new Error('the page has no head');
  return html.replace(place, (head) => `${head}${policy}<meta property="csp-nonce" nonce="${nonce}">`);
}

function policyOfPage(nonce: string): readonly string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
}

/** Headers of every answer of the page's protocol besides its type. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
