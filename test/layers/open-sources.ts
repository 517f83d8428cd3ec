import ts from 'typescript';
import type { SourceText } from './read-imports.ts';

/** Parsed files together with the compiler's knowledge of which names they declare themselves. */
export type OpenSources = {
  readonly fileAt: (path: string) => ts.SourceFile;
  readonly checker: ts.TypeChecker;
};

// Without libraries and without following imports, a name that nothing in the file declares is a global.
const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  noResolve: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** Parses files given as text; throws when one of them is not valid TypeScript. */
export function openSources(files: readonly SourceText[]): OpenSources {
  const parsed = new Map(
    files.map(({ path, source }) => [
      path,
      ts.createSourceFile(path, source, { languageVersion: ts.ScriptTarget.ESNext }, true),
    ]),
  );
  const program = ts.createProgram({ rootNames: [...parsed.keys()], options: OPTIONS, host: hostOf(parsed) });
  const fileAt = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} was not parsed`);
    const [fault] = program.getSyntacticDiagnostics(file);
    if (fault) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`);
    return file;
  };
  return { fileAt, checker: program.getTypeChecker() };
}

function hostOf(parsed: ReadonlyMap<string, ts.SourceFile>): ts.CompilerHost {
  return {
    getSourceFile: (path) => parsed.get(path),
    fileExists: (path) => parsed.has(path),
    readFile: (path) => parsed.get(path)?.text,
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => {
      throw new Error('the layer check writes nothing');
    },
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
}
