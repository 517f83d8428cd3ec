import { parseMoney } from '../../model/money.ts';
import { moneyWords } from '../../model/money-words.ts';
import type { Signature, SignOff, SignOffRole } from '../../model/sign-off.ts';
import { column, input, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { Row, Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

const roleWords: Readonly<Record<SignOffRole, string>> = { preparer: 'Preparer', reviewer: 'Reviewer' };
const NOT_SIGNED = 'not signed';
const IDENTITIES = [
  'Identities are declared, by a typed name and the account of the operating system: this program authenticates nobody.',
  'A signature is bound to the digest of the data: it shows that what was signed has not changed since.',
];

/** Who signed which data, what voided it, what stands against signing, and the materiality in force. */
export function signOffSheet(context: CloseContext): Sheet {
  const { signOff } = context.close;
  return {
    name: 'Sign-off',
    purpose: 'Who signed which data, what voided it, and what stands against signing',
    title: titleBlock(context, headline(signOff), 'no amounts'),
    main: smallTable(
      [
        column('Role', 'text', 24),
        wrapped('State', 46),
        column('Name', 'text', 46),
        column('Account', 'text', 20),
        column('Time (UTC)', 'id', 24),
        column('Engine', 'text', 12),
        column('Digest signed (SHA-256)', 'id', 60),
        column('Digest now (SHA-256)', 'id', 60),
      ],
      [
        rowOf(signOff, 'preparer', signOff.prepared),
        rowOf(signOff, 'reviewer', signOff.reviewed),
        ...signOff.voided.map((signature) => voidRow(signOff, signature)),
      ],
    ),
    below: [
      blockers(signOff),
      materiality(context),
      smallTable(
        [column('Note', 'text', 24)],
        IDENTITIES.map((note) => [text(note)]),
        { heading: 'What a signature is' },
      ),
    ],
  };
}

function headline({ status, voided, blockers: all }: SignOff): string {
  if (status === 'SIGNED') return 'Signed by preparer and reviewer';
  if (status === 'PARTIAL') return 'Signed by the preparer, not yet by the reviewer';
  if (voided.length > 0) return 'Not signed: what was signed has changed or was reopened';
  return all.length > 0 ? 'Not signed: something stands against it' : 'Not signed yet';
}

function rowOf({ digest }: SignOff, role: SignOffRole, signature: Signature | undefined): Row {
  if (!signature) {
    return [
      ...[text(roleWords[role]), text('Not signed'), undefined, undefined, undefined, undefined],
      ...[text(NOT_SIGNED), text(digest)],
    ];
  }
  return signatureCells(signature, 'Signed: the data is what was signed', signature.digest, digest);
}

function voidRow({ digest }: SignOff, signature: SignOff['voided'][number]): Row {
  const state = `Void: ${signature.reasons.join('; ')}`;
  return signatureCells(signature, state, `void: ${signature.digest}`, digest);
}

function signatureCells(
  { role, by, at, engineVersion }: Signature,
  state: string,
  signed: string,
  now: string,
): Row {
  return [
    text(roleWords[role]),
    text(state),
    input(text(by.name)),
    text(by.account),
    text(at),
    text(engineVersion),
    text(signed),
    text(now),
  ];
}

function blockers({ blockers: all }: SignOff): Sheet['below'][number] {
  const rows = all.map(({ code, found, remedy }): Row => [text(code), text(found), text(remedy)]);
  const none: Row = [text('none'), text('Nothing stands against signing.'), undefined];
  return smallTable(
    [column('Code', 'id', 24), wrapped('What was found', 46), column('What to do', 'text', 30)],
    rows.length > 0 ? rows : [none],
    { heading: 'What stands against signing' },
  );
}

function materiality({ close }: CloseContext): Sheet['below'][number] {
  const { materiality: set } = close.setup;
  const row: Row = set
    ? [
        input(text(`${moneyWords(parseMoney(set.amount) ?? 0n, set.currency)}`)),
        input(text(set.setBy)),
        input(text(set.reason)),
      ]
    : [text('none'), undefined, text('Any unexplained amount stands against signing.')];
  return smallTable(
    [column('Materiality', 'text', 24), wrapped('Set by', 46), column('Why', 'text', 30)],
    [row],
    {
      heading: 'Materiality of unexplained differences',
    },
  );
}
