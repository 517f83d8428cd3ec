/** A signature as an auditor reads it: who signed in which role, when, and over what. */

import { counted } from '../model/counted.ts';
import type { DecisionEntry } from '../model/decision.ts';
import { parsedJson } from './value-words.ts';

/**
 * `Mara Lindqvist (mlindqvist) signed as preparer on 2026-11-02 08:00:00 UTC …`. An entry that holds no signed data, which
 * this program does not write, says only the first part.
 */
export function signatureText({ action, by, at, subject, after }: DecisionEntry): string {
  const role = action === 'sign-prepared' ? 'preparer' : 'reviewer';
  const when = at.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
  const who = `${by.name} (${by.account}) signed as ${role} on ${when} the result with the SHA-256 digest ${subject}.`;
  const parts = new Map(Object.entries(recordOf(parsedJson(after)?.value)));
  const version = parts.get('engineVersion');
  if (typeof version !== 'string') return who;
  return `${who} It rests on: ${basisWords(parts).join('; ')}. Engine ${version}.`;
}

function basisWords(parts: ReadonlyMap<string, unknown>): readonly string[] {
  const names = (part: string): readonly string[] => Object.keys(recordOf(parts.get(part)));
  return [
    counted(names('files').length, 'extract'),
    counted(names('setup').length, 'part of the setup', 'parts of the setup'),
    ...(parts.get('prior') === '' ? [] : ['the prior close']),
    ...(parts.get('log') === '' ? [] : ['the decisions before']),
    `${names('result').join(', ')} of the result`,
  ];
}

function recordOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
