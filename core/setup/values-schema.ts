import { z } from 'zod';
import { isCurrencyCode } from '../model/currency.ts';
import { instantOf } from '../model/instant.ts';
import { parseIsoDate } from '../model/iso-date.ts';
import { parseMoney } from '../model/money.ts';

/** A date as `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, 'write an existing date as YYYY-MM-DD');

/** An inclusive range of dates, first day not after the last. */
export const dateRange = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(
    (range) => range.from <= range.to,
    'the first day lies after the last: write the earlier day as "from"',
  );

/** An amount as text, so that no digit is lost: "1234.50". */
export const amountText = z
  .string()
  .refine(
    (text) => parseMoney(text) !== undefined,
    'write the amount as text with a decimal dot, e.g. "1234.50"',
  );

/** An amount of zero or more as text. */
export const nonNegativeAmount = amountText.refine((text) => !text.startsWith('-'), 'must not be negative');

/** An amount above zero as text. */
export const positiveAmount = nonNegativeAmount.refine(
  (text) => parseMoney(text) !== 0n,
  'must be above zero',
);

/** An ISO 4217 code. */
export const currencyCode = z.string().refine(isCurrencyCode, 'write an ISO 4217 code such as USD');

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A moment as ISO 8601 with its offset, or empty for not stated. */
export const momentOrEmpty = z
  .string()
  .refine(
    (text) => text === '' || (ISO_TIME.test(text) && instantOf(text) !== undefined),
    'write date, time and offset, e.g. "2026-11-02T06:15:00Z"',
  );
