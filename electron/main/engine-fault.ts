import type { FaultReport } from '../engine-thread/messages.ts';

/** A fault of ours on the engine thread, thrown again where its command was asked for. */
export class EngineFault extends Error {
  constructor(fault: FaultReport) {
    super(fault.message);
    this.name = fault.name;
    this.stack = fault.stack;
  }
}
