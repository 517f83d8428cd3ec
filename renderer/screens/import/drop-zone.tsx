/** The whole screen takes files: what is dropped anywhere on it is looked at. */

import { IconFileDownload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { previewDropped } from '../../state/import.ts';
import { useProgress } from '../../state/progress.ts';
import classes from './import.module.css';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Shows its content, and a veil over it while files are dragged across. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const [isOver, setIsOver] = useState(false);
  // Every part below tells of itself when it is entered and left.
  const depth = useRef(0);
  const enter = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    depth.current += 1;
    setIsOver(true);
  };
  const leave = (): void => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !isBusy) void previewDropped(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the buttons that do the same
    <div
      className={classes['zone']}
      data-testid="import-zone"
      onDragEnter={enter}
      onDragLeave={leave}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {isOver ? (
        <div className={classes['veil']}>
          <IconFileDownload size={32} stroke={1.5} aria-hidden />
          {isBusy ? 'Wait until the command at the bottom has ended' : 'Drop to see how the files are read'}
        </div>
      ) : null}
    </div>
  );
}
