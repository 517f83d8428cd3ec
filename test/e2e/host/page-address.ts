/**
 * Chromium knows no scheme of an app, so `app://host/path` is shown as `http://host.app.localhost/path`: a secure
 * context with an origin of its own, answered by the stand-in and never looked up.
 */

const schemes = new Set<string>();

/** From now on addresses of this scheme are translated. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address under which Chromium shows an address of the program. */
export function toPageAddress(address: string): string {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(address);
  const [, scheme = '', host = '', rest = ''] = found ?? [];
  if (!schemes.has(scheme)) return address;
  return `http://${host}.${scheme}.localhost${rest === '' ? '/' : rest}`;
}

/** The address of the program behind an address in Chromium; other addresses come back as they are. */
export function toAppAddress(address: string): string {
  const found = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost(.*)$/s.exec(address);
  const [, host = '', scheme = '', rest = ''] = found ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** The scheme of an address without its colon, '' when it has none. */
export function schemeOf(address: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** An address without its part after `#`, which is never requested. */
export function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
