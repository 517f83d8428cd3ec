import ts from 'typescript';
import { lineOf } from './read-imports.ts';
import { FORBIDDEN_GLOBALS } from './table.ts';

/** A global that core must not touch, by name and 1-based line. */
export type GlobalFound = { readonly name: string; readonly line: number };

const HARMLESS_DATE_MEMBERS = new Set(['UTC', 'parse']);

function memberName(node: ts.Identifier): string | undefined {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : undefined;
  }
  return undefined;
}

// `Math` handed on as a value could be asked for its randomness elsewhere, so only its other members are harmless.
function isHarmlessMath(node: ts.Identifier): boolean {
  const member = memberName(node);
  return member !== undefined && member !== 'random';
}

function isHarmlessDate(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isNewExpression(parent) && parent.expression === node) return (parent.arguments?.length ?? 0) > 0;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
    return parent.right === node;
  }
  return HARMLESS_DATE_MEMBERS.has(memberName(node) ?? '');
}

function isForbidden(node: ts.Identifier): boolean {
  if (node.text === 'Math') return !isHarmlessMath(node);
  if (node.text === 'Date') return !ts.isTypeReferenceNode(node.parent) && !isHarmlessDate(node);
  return FORBIDDEN_GLOBALS.has(node.text);
}

// A name that the file declares, or that only labels a member, is no global: the compiler tells them apart.
function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isQualifiedName(parent) && parent.right === node) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isMetaProperty(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return !checker.getShorthandAssignmentValueSymbol(parent);
  return !checker.getSymbolAtLocation(node)?.declarations?.length;
}

/** Every use of a clock, of randomness, of the process, the network or the page in one file of core. */
export function findGlobals(file: ts.SourceFile, checker: ts.TypeChecker): readonly GlobalFound[] {
  const found: GlobalFound[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isForbidden(node) && isGlobal(node, checker)) {
      found.push({ name: node.text, line: lineOf(node, file) });
    }
    if (ts.isMetaProperty(node) && node.name.text === 'meta') {
      found.push({ name: 'import.meta', line: lineOf(node, file) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
