/** Lets a person stop a running command: the first signal asks, the command ends at its next step. */
export async function interruptible<Value>(
  work: (isCancelled: () => boolean) => Promise<Value>,
): Promise<Value> {
  let isCancelled = false;
  const interrupt = (): void => {
    isCancelled = true;
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(() => isCancelled);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
