import type { EventEmitter } from 'node:events';

/** The first argument of an Electron event that a listener may prevent. */
class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Emits an event with a preventable first argument that carries `details`; says whether a listener prevented it. */
export function isPrevented(
  emitter: EventEmitter,
  name: string,
  details: object,
  ...rest: readonly unknown[]
): boolean {
  const event = Object.assign(new PreventableEvent(), details);
  emitter.emit(name, event, ...rest);
  return event.defaultPrevented;
}
