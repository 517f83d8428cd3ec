/** Who signed the close, and the buttons to sign and to reopen. */

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewView, SignatureView } from '../../../core/contract/window/review.ts';
import type { SignOffRole } from '../../../core/model/sign-off.ts';
import { formatMoment } from '../../format/dates.ts';
import { askReason } from '../../state/questions.ts';
import { dismissRefusals } from '../../state/refusals.ts';
import { reopenClose } from '../../state/review.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './review.module.css';
import { SignDialog } from './sign-dialog.tsx';

const ROLES: readonly { readonly role: SignOffRole; readonly title: string }[] = [
  { role: 'preparer', title: 'Prepared' },
  { role: 'reviewer', title: 'Reviewed' },
];

function Signed({ by, at, voidBecause }: SignatureView) {
  const dates = useSettings((settings) => settings.dates);
  const isVoid = voidBecause.length > 0;
  return (
    <>
      <p className={classes['signature']} data-void={isVoid || undefined} data-holds={!isVoid || undefined}>
        {isVoid ? <IconAlertTriangle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
        <span>
          <strong>{by.name}</strong>, account {by.account}, {formatMoment(at, dates)}
          {isVoid ? ' — void' : ''}
        </span>
      </p>
      {isVoid ? (
        <ul className={classes['because']}>
          {voidBecause.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Role({
  title,
  signatures,
  onSign,
}: {
  readonly title: string;
  readonly signatures: readonly SignatureView[];
  /** Undefined while it cannot be signed in this role. */
  readonly onSign: (() => void) | undefined;
}) {
  const isSigned = signatures.some(({ voidBecause }) => voidBecause.length === 0);
  return (
    <div className={classes['role']}>
      <h3 className={classes['roleTitle']}>{title}</h3>
      <div>
        {signatures.map((signature) => (
          <Signed key={`${signature.at}\n${signature.by.name}`} {...signature} />
        ))}
        {signatures.length === 0 ? (
          <p className={classes['signature']} data-open>
            <IconCircleDashed size={18} aria-hidden />
            <span>Not signed</span>
          </p>
        ) : null}
      </div>
      {isSigned || !onSign ? null : (
        <Button size="xs" variant="light" onClick={onSign}>
          Sign
          <span className={classes['spoken']}> as {title === 'Prepared' ? 'preparer' : 'reviewer'}</span>
        </Button>
      )}
    </div>
  );
}

async function reopen(): Promise<void> {
  const reason = await askReason({
    title: 'Reopen the close',
    text: 'Both signatures are taken back. The workbook that was signed stays as it is; a new one will say that the close was reopened.',
    confirm: 'Reopen',
  });
  if (reason !== undefined) await reopenClose(reason);
}

/** The panel. */
export function SignOffPanel({ review }: { readonly review: ReviewView }) {
  const [signing, setSigning] = useState<SignOffRole>();
  const { signatures, status, account, digest } = review;
  const isAnySigned = signatures.some(({ voidBecause }) => voidBecause.length === 0);
  return (
    <section className={classes['panel']} aria-labelledby="sign-off-title">
      <header className={classes['head']}>
        <h2 id="sign-off-title" className={classes['title']}>
          {status === 'SIGNED' ? 'Signed by both' : status === 'PARTIAL' ? 'Signed by one of two' : 'Draft'}
        </h2>
        {isAnySigned ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLockOpen size={15} aria-hidden />}
            onClick={() => void reopen()}
          >
            Reopen
          </Button>
        ) : null}
      </header>
      {ROLES.map(({ role, title }) => (
        <Role
          key={role}
          title={title}
          signatures={signatures.filter((signature) => signature.role === role)}
          onSign={review.blockers.length === 0 ? () => setSigning(role) : undefined}
        />
      ))}
      <p className={classes['note']}>
        This computer’s account is {account}. Names are declared, not checked; the same account cannot sign
        twice.
      </p>
      <p className={classes['note']}>
        Digest of the figures <code className={classes['hash']}>{digest}</code>
      </p>
      <SignDialog
        role={signing}
        onClose={() => {
          dismissRefusals();
          setSigning(undefined);
        }}
      />
    </section>
  );
}
