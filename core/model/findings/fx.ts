import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of exchange rates and of converting lines with them. */
export const fxFindings = {
  'no-rate': {
    severity: 'blocking',
    title: 'A line has no exchange rate',
    meaning:
      'Neither the extract nor the rate table has a rate for the line on or before its date. A missing rate is never taken as 1, so the line is in no functional or reporting total.',
    remedy: 'Add the rate to the rate extract, or export the lines again with their rate columns.',
  },
  'converted-amount-too-large': {
    severity: 'blocking',
    title: 'A converted amount has more digits than can be held',
    meaning:
      'Amount and rate give a figure of more than 15 digits before the decimal mark. The line stays blank in that currency.',
    remedy:
      'Check the rate of the line: it is probably stated the wrong way round or without its decimal mark.',
  },
  'rate-direction-mixed': {
    severity: 'blocking',
    title: 'A file multiplies by some rates and divides by others',
    meaning:
      'Some stored home amounts fit only amount × rate and others only amount ÷ rate, so no rate of the file can be trusted. Lines that need one of them are named with it; they are in no functional or reporting total.',
    remedy: 'Export the file again from one tenant setting, or split it by the direction of its rates.',
  },
  'rate-direction-unknown': {
    severity: 'blocking',
    title: 'Nothing proves whether to multiply or to divide by the rate',
    meaning:
      'The file has rates, but no row with a stored home amount that fits only one of amount × rate and amount ÷ rate. Lines without a stored home amount are named with their rate; they are in no functional or reporting total.',
    remedy: 'State the direction of the rates of Billing, or export the file with its home-currency amounts.',
    at: 'rates.billingDirection',
  },
  'rate-direction-contradicted': {
    severity: 'warning',
    title: 'A file uses its rates the other way round than stated',
    meaning:
      'The setup states one direction, and the stored home amounts of the file prove the other. The proof was followed.',
    remedy: 'Correct the direction that is stated, or have it proven from the amounts.',
    at: 'rates.billingDirection',
  },
  'rate-direction-proven': {
    severity: 'note',
    title: 'The direction of the rates was proven',
    meaning: 'The stored home amounts of the file show whether it multiplies or divides by its rates.',
    remedy: 'Nothing to do.',
  },
  'fx-not-recomputable': {
    severity: 'warning',
    title: 'A stored amount does not follow from its rate',
    meaning:
      'Transaction amount and rate do not give the stored home or functional amount within half a rounding increment. The stored amount was kept.',
    remedy:
      'Look up the line in the source system: its amount was overwritten, or rate and amount are of different dates.',
  },
  'rate-missing-in-extract': {
    severity: 'warning',
    title: 'The extract gives no rate for a foreign-currency line',
    meaning:
      'The rate cell of the line is blank, or the file has no column for the rate (then the file is named once, not each line). The rate of the invoice or of the rate table was looked up instead.',
    remedy:
      'Export the lines again with the column of the rate, or, where the cell is blank, check that the source system had a rate on that day.',
  },
  'rate-not-positive': {
    severity: 'warning',
    title: 'A rate is not a positive number',
    meaning: 'No exchange rate can be zero or below, or anything but a number. It was treated as blank.',
    remedy: 'Correct the rate in the source system and export again.',
  },
  'rate-is-one': {
    severity: 'warning',
    title: 'A foreign-currency line has the rate 1',
    meaning:
      'Two different currencies are worth exactly the same. Usually this is a rate that was never filled in. It was used as it stands.',
    remedy: 'Confirm the rate, or correct it in the source system and export again.',
  },
  'rate-not-one': {
    severity: 'warning',
    title: 'A line in its own currency has a rate other than 1',
    meaning: 'Both currencies are the same, so the rate must be 1. The line was converted with 1.',
    remedy: 'Correct the rate or the currency in the source system.',
  },
  'rate-fallback': {
    severity: 'note',
    title: 'An earlier rate was used',
    meaning: 'There is no rate of the day that was asked for, so the last available one before it was used.',
    remedy: 'Nothing to do if that is how the source system works; else add the missing rates.',
  },
  'rate-too-old': {
    severity: 'warning',
    title: 'The last available rate is older than allowed',
    meaning: 'The rate that was used is further from the date asked for than the limit of the setup allows.',
    remedy: 'Add newer rates, or raise the limit if the rate is meant.',
    at: 'rates.fallbackLimitDays',
  },
  'rate-row-incomplete': {
    severity: 'warning',
    title: 'A row of the rate table was not used',
    meaning: 'A currency, the date or the rate of the row is blank, or its last day lies before the first.',
    remedy: 'Complete the row in the source system and export again.',
  },
  'rates-conflict': {
    severity: 'warning',
    title: 'The rate table has two rates for one day',
    meaning:
      'Two rows give different rates for the same currencies on the same day. Neither is used on that day.',
    remedy: 'Keep the right row: delete the other in the source system and export again.',
  },
  'rate-outside-range': {
    severity: 'note',
    title: 'Rates outside the days stated for their extract were left out',
    meaning:
      'A range of days is stated for an extract of rates. Rates of these days were taken, the first and the last day included, and none of other days: they replace no rate outside it.',
    remedy: 'Nothing to do if that range was meant; else correct the days that the extract covers.',
    at: 'sources.range',
  },
  'rate-type-not-used': {
    severity: 'note',
    title: 'Average and closing rates are not used for lines',
    meaning:
      'Rates of the types Period Average and Period End restate reports; they do not convert single lines.',
    remedy: 'Nothing to do. Lines that need a rate need one of another type.',
  },
  'home-currency-differs': {
    severity: 'warning',
    title: 'An extract states another home currency than the setup',
    meaning:
      'The home or functional currency on the row is not the one that the setup gives for its org. The row was read with its own currency. Where the setup states none for an org, all its rows of a file are told once, at the first of them.',
    remedy:
      'Correct the home currency of the org in the setup if it is wrong there; else look up why the source system has another.',
    at: 'orgs.billing',
  },
} as const satisfies Record<string, FindingEntry>;
