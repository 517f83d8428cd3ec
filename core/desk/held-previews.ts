import type { HeldPreview } from '../intake/intake-types.ts';
import { ok, type Result, refused } from '../model/result.ts';

/** The previews of imports that the page has open, by id. */
export class HeldPreviews {
  private readonly held = new Map<string, HeldPreview>();

  /** Holds a preview, or another state of it. */
  hold(id: string, preview: HeldPreview): void {
    this.held.set(id, preview);
  }

  /** The preview of an id; refused when it was taken or discarded. */
  find(id: string): Result<HeldPreview> {
    const preview = this.held.get(id);
    if (preview) return ok(preview);
    return refused({
      where: 'the import',
      found: 'a preview that is closed',
      remedy: 'Offer the files again.',
    });
  }

  /** Lets a preview go; one that is not held is gone already. */
  drop(id: string): void {
    this.held.delete(id);
  }
}
