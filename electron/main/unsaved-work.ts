/** Whether the page holds changes that are not saved, as it said last. */
export class UnsavedWork {
  private isUnsaved = false;

  /** Takes note of what the page says. */
  tell(isUnsaved: boolean): void {
    this.isUnsaved = isUnsaved;
  }

  /** True while something would be lost. */
  isThere(): boolean {
    return this.isUnsaved;
  }
}
