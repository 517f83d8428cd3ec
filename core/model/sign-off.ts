/** Sign-off of a close: who signed what, what voided it, and what stands against signing. */

import type { Person } from './decision.ts';

/** Where a close stands: nobody signed, the preparer signed, both signed. A void signature does not count. */
export const signOffStatuses = ['DRAFT', 'PARTIAL', 'SIGNED'] as const;
/** One status. */
export type SignOffStatus = (typeof signOffStatuses)[number];

/** The two people who sign; they must not be the same. */
export const signOffRoles = ['preparer', 'reviewer'] as const;
/** One role. */
export type SignOffRole = (typeof signOffRoles)[number];

/** A signature as declared; nobody is authenticated. */
export type Signature = {
  readonly role: SignOffRole;
  readonly by: Person;
  /** Moment in UTC, ISO 8601. */
  readonly at: string;
  /** SHA-256 of the data that was signed. */
  readonly digest: string;
  /** Version of the engine then; it is recorded beside the digest and is no part of it. */
  readonly engineVersion: string;
};

/** A signature that no longer counts. */
export type VoidSignature = Signature & {
  /** What changed since, or who reopened the close and why; never empty. */
  readonly reasons: readonly string[];
};

/** One thing that stands against signing. */
export type SignOffBlocker = {
  /** Code of a finding, name of a check, or a word of its own such as `stale-decision`. */
  readonly code: string;
  /** What is there, in words. */
  readonly found: string;
  readonly remedy: string;
};

/** The sign-off of a close as it stands now. */
export type SignOff = {
  readonly status: SignOffStatus;
  /** Signatures that count, undefined for none. */
  readonly prepared: Signature | undefined;
  readonly reviewed: Signature | undefined;
  /** Signatures that no longer count and that no later one of their role replaced, oldest first. */
  readonly voided: readonly VoidSignature[];
  /** All that stands against signing; empty when it may be signed. */
  readonly blockers: readonly SignOffBlocker[];
  /** SHA-256 of the data as it is now; what a signature given now would be bound to. */
  readonly digest: string;
};
