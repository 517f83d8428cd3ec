/** Formulas as trees. */

import { type Token, tokensOf } from './formula-tokens.ts';

/** A formula or a part of one. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string | undefined }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Tree[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly parts: readonly Tree[] }
  | { readonly kind: 'missing' };

/** The tree of a formula; undefined when it is none that this reader knows. */
export function treeOf(formula: string): Tree | undefined {
  return new Parser(tokensOf(formula)).whole();
}

/** A tree and all its parts. */
export function partsOf(tree: Tree): readonly Tree[] {
  if (tree.kind !== 'call' && tree.kind !== 'operation') return [tree];
  return [tree, ...tree.parts.flatMap(partsOf)];
}

/** Operators from the loosest to the tightest. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Unreadable extends Error {}

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Tree | undefined {
    try {
      const tree = this.level(0);
      return this.at === this.tokens.length ? tree : undefined;
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  private level(depth: number): Tree {
    const operators = levels[depth];
    if (!operators) return this.sign();
    let tree = this.level(depth + 1);
    while (this.isNext(...operators)) {
      const operator = this.take().text;
      tree = { kind: 'operation', operator, parts: [tree, this.level(depth + 1)] };
    }
    return tree;
  }

  private sign(): Tree {
    if (!this.isNext('-', '+')) return this.single();
    const operator = this.take().text;
    return { kind: 'operation', operator, parts: [this.sign()] };
  }

  private single(): Tree {
    const token = this.take();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', text: token.text };
      case 'reference':
        return { kind: 'reference', text: token.text, sheet: token.sheet };
      case 'function':
        return { kind: 'call', name: token.text, parts: this.list() };
      case 'name':
        return nameTree(token.text);
      case 'operator':
        return this.bracket(token.text);
      case 'error':
        throw new Unreadable('an error value');
    }
  }

  private bracket(operator: string): Tree {
    if (operator !== '(') throw new Unreadable(`an operator out of place: ${operator}`);
    const tree = this.level(0);
    this.close();
    return tree;
  }

  private list(): readonly Tree[] {
    const parts: Tree[] = [];
    if (!this.isNext(')')) {
      do parts.push(this.isNext(',', ')') ? { kind: 'missing' } : this.level(0));
      while (this.isNext(',') && this.take());
    }
    this.close();
    return parts;
  }

  private close(): void {
    if (this.take().text !== ')') throw new Unreadable('a bracket left open');
  }

  private isNext(...operators: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && operators.includes(token.text);
  }

  private take(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new Unreadable('an end out of place');
    this.at += 1;
    return token;
  }
}

function nameTree(text: string): Tree {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  return { kind: 'name', text };
}
