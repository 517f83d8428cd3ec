/** A row that could not be read, and the decision about all such rows of its file. */

import { Button } from '@mantine/core';
import { IconThumbUp } from '@tabler/icons-react';
import { askDecision } from '../../state/decision.ts';
import classes from './exceptions.module.css';
import type { RefusedRow } from './refused-row.ts';

/** The detail of the row; the rows of a file are accepted together, as they are now. */
export function RefusedFile({
  row,
  onDecided,
}: {
  readonly row: RefusedRow;
  readonly onDecided: () => void;
}) {
  const { file, number, found, accepted } = row;
  const accept = async () => {
    const about = `${file}: the rows that could not be read are left out of the close. The decision is about the file as it is now.`;
    if (await askDecision({ wish: { action: 'accept-refused-rows', subject: file }, about })) onDecided();
  };
  return (
    <div className={classes['selection']}>
      <h2>
        {file}
        {number === '' ? '' : `, row ${number}`}
      </h2>
      <p>{found}</p>
      {accepted === '' ? (
        <>
          <p>
            Correct the row and import the file again. Or accept, with a reason, that the rows are left out.
          </p>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconThumbUp size={15} stroke={1.6} aria-hidden />}
            onClick={() => void accept()}
          >
            Accept the refused rows of this file
          </Button>
        </>
      ) : (
        <p>Accepted: {accepted}</p>
      )}
    </div>
  );
}
