/** Hashes of what was set for a close: the same settings give the same hash, however close.json is laid out. */

import { canonicalJson } from '../model/canonical-json.ts';
import type { Setup } from '../setup/setup.ts';
import type { SettingRow } from './setting-rows.ts';
import type { RunStamp } from './sheet.ts';

/** Digits that tell a changed row from an unchanged one. */
const ROW_DIGITS = 12;

/** SHA-256 of the canonical JSON of all settings in force, defaults included. */
export function settingsHash({ hash }: RunStamp, setup: Setup): string {
  return hash?.(canonicalJson(setup)) ?? '';
}

/** SHA-256 of the canonical JSON of orgs and mapping in force, without the version that is stated for them. */
export function mappingHash({ hash }: RunStamp, { orgs }: Setup): string {
  const { mappingRevision: _, ...mapping } = orgs;
  return hash?.(canonicalJson(mapping)) ?? '';
}

/** The first digits of the SHA-256 of a row of settings, so that a changed one is found at its place. */
export function rowHash({ hash }: RunStamp, { path, value, type, isEntered }: SettingRow): string {
  return hash?.(canonicalJson([path, value, type, isEntered])).slice(0, ROW_DIGITS) ?? '';
}
