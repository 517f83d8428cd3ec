import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { findGlobals } from './check-globals.ts';
import { openSources } from './open-sources.ts';
import type { ImportFound, SourceText } from './read-imports.ts';
import { COMPUTED, readImports } from './read-imports.ts';
import type { Exception, Layer } from './table.ts';
import { LAYERS, RANDOM_EXPORTS } from './table.ts';

/** One place where a file knows what its layer may not know. */
export type Breach = { readonly path: string; readonly line: number; readonly message: string };

// The layer a path belongs to: the first two parts of it, so a file at the root of core stands for itself.
function layerOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function targetOf(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function judgeNode(layer: Layer, found: ImportFound): string | undefined {
  const name = found.specifier.replace(/^node:/, '');
  if (layer.node.includes('*')) return undefined;
  if (!layer.node.includes(name)) return `may not import node:${name}`;
  const random = name === 'crypto' ? found.names.find((one) => RANDOM_EXPORTS.has(one)) : undefined;
  return random === undefined ? undefined : `may not take ${random} of node:crypto, a source of randomness`;
}

function judgeFile(layer: Layer, own: string, target: string, isType: boolean): string | undefined {
  if (target.endsWith('.json')) {
    const isAllowed = layer.json.some(
      (place) => target === place || (place.endsWith('/') && target.startsWith(place)),
    );
    return isAllowed ? undefined : `may not import the data file ${target}`;
  }
  const other = layerOf(target);
  if (other === own || layer.values.includes(other)) return undefined;
  if (!layer.types.includes(other)) return `may not import ${other}`;
  return isType ? undefined : `may import only types of ${other} (import type)`;
}

function judge(path: string, layer: Layer, found: ImportFound): string | undefined {
  const { specifier } = found;
  if (specifier === COMPUTED) return 'imports a computed name, which cannot be checked';
  if (specifier.startsWith('.')) {
    return judgeFile(layer, layerOf(path), targetOf(path, specifier), found.isType);
  }
  if (isBuiltin(specifier)) return judgeNode(layer, found);
  const name = packageOf(specifier);
  return layer.packages.includes(name) ? undefined : `may not import the package ${name}`;
}

function isExcepted(path: string, found: ImportFound, exceptions: readonly Exception[]): boolean {
  const target = targetOf(path, found.specifier);
  return exceptions.some((one) => one.from === path && one.to === target);
}

/** Every breach of the import table, and in core of the ban on globals, in the given files under core/, electron/ and renderer/. */
export function checkImports(
  files: readonly SourceText[],
  exceptions: readonly Exception[] = [],
): readonly Breach[] {
  const { fileAt, checker } = openSources(files);
  return files.flatMap(({ path }) => {
    const layer = LAYERS.get(layerOf(path));
    if (!layer) return [{ path, line: 1, message: `${layerOf(path)} is not in the import table` }];
    const file = fileAt(path);
    const imports = readImports(file).flatMap((found) => {
      const message = isExcepted(path, found, exceptions) ? undefined : judge(path, layer, found);
      return message === undefined
        ? []
        : [{ path, line: found.line, message: `${layerOf(path)} ${message}` }];
    });
    const globals = path.startsWith('core/') ? findGlobals(file, checker) : [];
    return [
      ...imports,
      ...globals.map(({ name, line }) => ({ path, line, message: `core may not use ${name} here` })),
    ];
  });
}

/** The exceptions that no import needs any more. */
export function unusedExceptions(
  files: readonly SourceText[],
  exceptions: readonly Exception[],
): readonly Exception[] {
  const { fileAt } = openSources(files);
  const used = new Set(
    files.flatMap(({ path }) =>
      readImports(fileAt(path)).map((found) => `${path} ${targetOf(path, found.specifier)}`),
    ),
  );
  return exceptions.filter((one) => !used.has(`${one.from} ${one.to}`));
}
