import ts from 'typescript';

/** A file as the checker sees it: its path from the root with forward slashes, and its text. */
export type SourceText = { readonly path: string; readonly source: string };

/** One import: what it names, whether it survives compilation, and what is taken from it ('*' for everything). */
export type ImportFound = {
  readonly specifier: string;
  readonly isType: boolean;
  readonly names: readonly string[];
  readonly line: number;
};

/** The specifier of an import whose name is computed, which no table can judge. */
export const COMPUTED = '(computed)';

type Found = Omit<ImportFound, 'line'>;

function fromImport(node: ts.ImportDeclaration): Found {
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const names: string[] = [];
  if (clause?.name) names.push('default');
  if (bindings && ts.isNamespaceImport(bindings)) names.push('*');
  if (bindings && ts.isNamedImports(bindings)) {
    // `import { type A }` leaves an empty import behind, so only `import type` counts as a type import.
    names.push(...bindings.elements.map((element) => (element.propertyName ?? element.name).text));
  }
  const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return { specifier: textOf(node.moduleSpecifier), isType, names };
}

function fromExport(node: ts.ExportDeclaration, specifier: ts.Expression): Found {
  const clause = node.exportClause;
  const names =
    clause && ts.isNamedExports(clause)
      ? clause.elements.map((element) => (element.propertyName ?? element.name).text)
      : ['*'];
  return { specifier: textOf(specifier), isType: node.isTypeOnly, names };
}

function fromCall(node: ts.CallExpression): Found | undefined {
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  if (!isImport && !isRequire) return undefined;
  return { specifier: textOf(node.arguments[0]), isType: false, names: ['*'] };
}

function fromImportEquals(node: ts.ImportEqualsDeclaration): Found | undefined {
  if (!ts.isExternalModuleReference(node.moduleReference)) return undefined;
  return { specifier: textOf(node.moduleReference.expression), isType: node.isTypeOnly, names: ['*'] };
}

function fromImportType(node: ts.ImportTypeNode): Found {
  const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  return { specifier: textOf(argument), isType: true, names: [] };
}

function importOf(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) return fromImport(node);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return fromExport(node, node.moduleSpecifier);
  if (ts.isImportEqualsDeclaration(node)) return fromImportEquals(node);
  if (ts.isImportTypeNode(node)) return fromImportType(node);
  if (ts.isCallExpression(node)) return fromCall(node);
  return undefined;
}

function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : COMPUTED;
}

/** The 1-based line on which a node begins. */
export function lineOf(node: ts.Node, file: ts.SourceFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Every import, export-from, dynamic import, require and import type of a file, in order of appearance. */
export function readImports(file: ts.SourceFile): readonly ImportFound[] {
  const found: ImportFound[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one) found.push({ ...one, line: lineOf(node, file) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
