import type { Failure } from '../model/result.ts';

/** A broken rule of close.json with the place that breaks it as keys and positions: `orgs.mapping.2.revenue`, '' for the whole. */
export type PlacedFailure = Failure & { readonly path: string };
