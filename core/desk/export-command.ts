/** The command that writes the outputs of the close. */

import type { Exported } from '../contract/window/review.ts';
import type { CheckedRequests } from '../contract/window-commands.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { writeOutputs } from '../outputs.ts';
import { keepsEarlierLog } from '../review/known-log.ts';
import { replacedSignature } from '../review/signed-output.ts';
import type { FolderToWrite } from './desk-host.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { currentClose } from './open-close.ts';
import { stateOf } from './workspace-state.ts';

/** Its handler. Either all files appear in the folder or none. */
export const exportCommands: Handlers<'export'> = {
  export: withOpen(async (open, request, { session, control }): Promise<Result<Exported>> => {
    const current = currentClose(open);
    if (!current.isOk) return current;
    const { close } = current.value;
    const failure = standingFailure(request.standing, close.signOff.status);
    if (failure) return refused(failure);
    const { folder, names } = listening(session.host.folderToWrite(request.folder));
    const earlier = await folder.readOutput('result.json');
    const kept = keepsEarlierLog(close.review.log, close.setup, earlier ?? '');
    if (!kept.isOk) return kept;
    const replaced = replacedSignature(close.signOff, earlier ?? '');
    if (replaced) return refused(replaced);
    const { books, tables, rowsPerSheet } = request;
    const run = session.run(open, control, folder);
    await writeOutputs(close, { until: 'workbook', books, tables, rowsPerSheet }, run);
    return ok({ files: names.toReversed().map(folder.written), state: stateOf(open) });
  }),
};

function standingFailure(
  standing: CheckedRequests['export']['standing'],
  status: string,
): Failure | undefined {
  if (standing === 'draft' || status === 'SIGNED') return undefined;
  const found = status === 'PARTIAL' ? 'only the preparer has signed' : 'nobody has signed it';
  const remedy = 'Have it signed by preparer and reviewer, or export it as a draft.';
  return { where: 'the final export', found, remedy };
}

/** The folder, and the names of the files that were written into it. */
function listening(folder: FolderToWrite): { readonly folder: FolderToWrite; readonly names: string[] } {
  const names: string[] = [];
  const createSink: FolderToWrite['createSink'] = (name) => {
    names.push(name);
    return folder.createSink(name);
  };
  return { folder: { ...folder, createSink }, names };
}
