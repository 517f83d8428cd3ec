import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { contentPolicy, pageWithPolicy } from '../../electron/main/content-policy.ts';
import { mayLoad, pagePlace } from '../../electron/main/page-place.ts';
import { isFromPage } from '../../electron/main/sender.ts';
import { originOf, servedFile } from '../../electron/main/served-files.ts';

const ROOT = join(sep, 'program', 'out', 'renderer');

test.each([
  ['app://tieout/', 'index.html', 'text/html; charset=utf-8'],
  ['app://tieout/index.html?start=1#top', 'index.html', 'text/html; charset=utf-8'],
  ['app://tieout/assets/index-AB12.js', join('assets', 'index-AB12.js'), 'text/javascript; charset=utf-8'],
  ['app://tieout/assets/a%20font.woff2', join('assets', 'a font.woff2'), 'font/woff2'],
])('%s is %s', (address, name, type) => {
  expect(servedFile(ROOT, address)).toEqual({ path: join(ROOT, name), type });
});

test.each([
  'app://tieout/..%2f..%2fmain/index.js',
  'app://tieout/..%2frenderer-other/index.js',
  'app://tieout/..%5c..%5cpackage.json',
  'app://tieout/assets/%00.js',
  'app://tieout/%E0%A4%A.js',
  'app://tieout/notes.txt',
  'app://tieout/folder/',
  'app://elsewhere/index.html',
  'file:///etc/passwd',
  'http://tieout/index.html',
  'no address',
])('%s is not served', (address) => {
  expect(servedFile(ROOT, address)).toBeUndefined();
});

test.each(['app://tieout/../main/index.js', 'app://tieout/%2e%2e/%2e%2e/main/index.js'])(
  '%s stays in the folder of the page',
  (address) => {
    expect(servedFile(ROOT, address)?.path).toBe(join(ROOT, 'main/index.js'));
  },
);

test('the policy names nothing but the page itself, and styles by nonce', () => {
  const policy = contentPolicy('abc');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('the page carries the nonce for its libraries, and the policy a second time', () => {
  const html = pageWithPolicy('<!doctype html><html><head><title>Tieout</title></head></html>', 'abc');
  const head = html.slice(html.indexOf('<head>'), html.indexOf('<title>'));
  expect(head).toContain('<meta property="csp-nonce" nonce="abc">');
  expect(head).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*'nonce-abc'/,
  );
  expect(() => pageWithPolicy('<p>no head</p>', 'abc')).toThrow('no head');
});

test('a packaged program never takes a development server, and no program one elsewhere', () => {
  expect(pagePlace(true, 'http://localhost:5173').origin).toBe('app://tieout');
  expect(pagePlace(false, 'http://example.com:5173').origin).toBe('app://tieout');
  expect(pagePlace(false, 'http://localhost.example.com:5173').origin).toBe('app://tieout');
  expect(pagePlace(false, undefined).isDevelopment).toBe(false);
  expect(pagePlace(false, 'http://localhost:5173')).toEqual({
    address: 'http://localhost:5173',
    origin: 'http://localhost:5173',
    isDevelopment: true,
  });
});

test('the page loads its own files and data in it, nothing from a network', () => {
  const place = pagePlace(true, undefined);
  expect(mayLoad(place, 'app://tieout/assets/index.js')).toBe(true);
  expect(mayLoad(place, 'data:image/png;base64,AA==')).toBe(true);
  for (const address of ['https://example.com/', 'ws://localhost:1', 'file:///etc/passwd', 'app://other/']) {
    expect(mayLoad(place, address)).toBe(false);
  }
  expect(mayLoad(place, 'devtools://devtools/bundled/inspector.html')).toBe(false);
});

test('only the main frame of our window on our origin is answered', () => {
  const contents = {};
  const page = { contents, origin: 'app://tieout' };
  const frame = { url: 'app://tieout/index.html', parent: null };
  expect(isFromPage(frame, contents, page)).toBe(true);
  expect(isFromPage({ ...frame, parent: frame }, contents, page)).toBe(false);
  expect(isFromPage({ ...frame, url: 'app://tieout.example.com/index.html' }, contents, page)).toBe(false);
  expect(isFromPage({ ...frame, url: 'https://example.com/' }, contents, page)).toBe(false);
  expect(isFromPage(frame, {}, page)).toBe(false);
  expect(isFromPage(null, contents, page)).toBe(false);
});

test('an origin is scheme and host, also for a scheme of our own', () => {
  expect(originOf('app://tieout/a?b#c')).toBe('app://tieout');
  expect(originOf('nonsense')).toBeUndefined();
});
