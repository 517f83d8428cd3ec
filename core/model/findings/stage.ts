import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of staging and of data collection. */
export const stageFindings = {
  'sign-already': {
    severity: 'note',
    title: 'The amounts of a file are signed already',
    meaning:
      'Billing exports adjustments as positive amounts with a type. In this file every Credit or Decrease is negative and every Charge or Increase is positive, so the amounts were taken as they stand and not turned round again.',
    remedy:
      'Nothing, if the export was meant to be signed. Otherwise state that the amounts of the file are unsigned.',
    at: 'sources.signs',
  },
  'sign-mixed': {
    severity: 'blocking',
    title: 'The signs of a file contradict each other',
    meaning:
      'Some amounts are negative, yet not every Credit or Decrease is negative and every Charge or Increase positive. Nothing shows whether the file is signed. It was read as unsigned with a type. The rows named are those of the smaller party, each with a row that says the opposite.',
    remedy:
      'State whether the amounts of the file are unsigned with a type or signed already. Correct the rows that fit neither.',
    at: 'sources.signs',
  },
  'direction-missing': {
    severity: 'blocking',
    title: 'An adjustment has no direction',
    meaning:
      'The type (Credit, Charge, Increase, Decrease) is blank, so it is open which sign the amount has. The line has no amount unless the file proves that it is signed already.',
    remedy: 'Export the row again with its type.',
  },
  'amount-missing': {
    severity: 'blocking',
    title: 'A row has no amount',
    meaning: 'The cell of the amount is blank. The row counts as zero in every total.',
    remedy: 'Export the row again with its amount.',
  },
  'amount-too-fine': {
    severity: 'warning',
    title: 'An amount has more decimals than its currency',
    meaning:
      'The currency has no such decimals (JPY has none, USD two), so the amount is none that can be invoiced or paid. It is counted as it stands.',
    remedy:
      'Check the amount and the currency of the row in the source system; a wrong currency or decimal mark shows like this.',
  },
  'date-missing': {
    severity: 'blocking',
    title: 'A row has no document date',
    meaning: 'Neither the row nor the invoice extract gives a date, so the row belongs to no period.',
    remedy: 'Export the date with the rows, or add the extract of the invoices.',
  },
  'document-missing': {
    severity: 'warning',
    title: 'A row has no document number',
    meaning:
      'Neither the row nor the invoice extract gives a number. The row can be matched by its record id only.',
    remedy: 'Export the number with the rows, or add the extract of the invoices.',
  },
  'currency-missing': {
    severity: 'blocking',
    title: 'The currency of a row is not known',
    meaning:
      'The row has no currency, and neither its document, nor a joined account column, nor the account extract gives one. The row is in no total by currency.',
    remedy:
      'Add the column Account: Currency or Invoice: Currency to the export, or add the account extract.',
  },
  'status-missing': {
    severity: 'warning',
    title: 'The status of a document is not known',
    meaning: 'Neither the row nor the invoice extract gives a status. The row counts as posted or processed.',
    remedy: 'Add the status to the export, so that drafts and cancelled documents can be left out.',
  },
  'template-disabled': {
    severity: 'blocking',
    title: 'A transaction type has no enabled template',
    meaning:
      'The transaction template of this type is not enabled, so its rows are stopped here and do not go on to Revenue. They stay in the Billing total; the bridge shows them under the cause no-template.',
    remedy:
      'Enable the template and take the type off the disabled ones in the setup, or accept that the rows stay out.',
    at: 'disabledTemplates',
  },
  'template-unknown': {
    severity: 'blocking',
    title: 'A disabled template is not known',
    meaning: 'The setup disables a type that has no transaction template here.',
    remedy: 'Write the type as Tieout names it, for example invoice-item or credit-memo-item.',
    at: 'disabledTemplates',
  },
  'row-duplicate': {
    severity: 'note',
    title: 'The same row was delivered twice',
    meaning: 'A row with the same key and the same content stands in two places. It is counted once.',
    remedy:
      'Nothing. Extracts of several orgs overlap, because rows without an org are visible to all of them.',
  },
  'duplicate-conflict': {
    severity: 'blocking',
    title: 'One key has two different contents',
    meaning:
      'Two rows have the same record id or number, but differ in what they say. One of them is counted, the other is not.',
    remedy: 'Find out which row is right, export both files again at the same time, or remove the wrong one.',
  },
  'possible-duplicate': {
    severity: 'warning',
    title: 'Two files may hold the same row',
    meaning:
      'Identical rows without a key stand in two files. They may be one row delivered twice or two rows; both are counted.',
    remedy:
      'Export the rows with their record id. If a file was delivered twice, take one of them out of the close.',
    at: 'sources',
  },
  'transaction-reference': {
    severity: 'note',
    title: 'Billing transactions were used for reference only',
    meaning:
      'Billing transactions stand in for items whose own extract is missing. The extract of these types is given, so their rows were not counted a second time.',
    remedy: 'Nothing.',
  },
  'transaction-type-missing': {
    severity: 'blocking',
    title: 'A billing transaction has no document type',
    meaning: 'The document type is blank, so it is open what the row is. It is in no total.',
    remedy: 'Export the row again with its document type.',
  },
  'book-not-found': {
    severity: 'blocking',
    title: 'No row is of the primary book',
    meaning: 'The file has a column for the book, and none of its rows names the primary book of the setup.',
    remedy: 'Correct the primary book (its name or id), or export the primary book.',
    at: 'books',
  },
  'revenue-org-missing': {
    severity: 'blocking',
    title: 'A Revenue row has no organization',
    meaning:
      'The organization of the row is blank and the setup names several, so it is open to which it belongs.',
    remedy: 'Export the rows with their organization (SEC_ATR_VAL or organization name).',
  },
  'revenue-org-unknown': {
    severity: 'warning',
    title: 'An organization of Revenue is not in the setup',
    meaning:
      'The row names an organization that the setup does not know by name or number. It is shown under that text.',
    remedy:
      'Add the organization with its number to the Revenue organizations of the setup, or leave it out of the export.',
    at: 'orgs.revenue',
  },
  'revenue-period-missing': {
    severity: 'blocking',
    title: 'A Revenue row has no period',
    meaning: 'The period in which the line was collected is blank, or the file has no column for it.',
    remedy: 'Add the created period (CRTD_PRD_ID) to the report layout and export it again.',
  },
  'revenue-period-unreadable': {
    severity: 'blocking',
    title: 'A Revenue period cannot be read',
    meaning: 'The text is neither YYYYMM, nor a name in the Revenue calendar, nor a month with its year.',
    remedy: 'Add the calendar extract with its period names, or export the period id.',
  },
  'revenue-type-unknown': {
    severity: 'warning',
    title: 'A Revenue line type is not known',
    meaning: 'The type of the line is none that Revenue documents. The line is counted with its amount.',
    remedy: 'Check the line in Revenue.',
  },
  'contract-differs': {
    severity: 'warning',
    title: 'Revenue contracts are grouped differently',
    meaning:
      'Grouping by the rule of the setup puts lines of several Revenue contracts into one, or lines of one Revenue contract into several.',
    remedy: 'Compare the grouping rule in Revenue with that of the setup.',
    at: 'collection',
  },
  'settlement-twin': {
    severity: 'note',
    title: 'An adjustment and a memo are the same correction',
    meaning:
      'Both are of the same invoice, amount, currency and date: the memo was made from the adjustment when Invoice Settlement was switched on, or mirrors the old call. One of them counts: the adjustment until the one-off intake of earlier memos has run, the memo afterwards. The row named here is the other one.',
    remedy: 'Nothing, if the pair is right. Otherwise state the date of the intake, or take it out.',
    at: 'settlement',
  },
  'settlement-twin-undecided': {
    severity: 'blocking',
    title: 'Several adjustments and memos may be the same correction',
    meaning:
      'More than one adjustment or memo has the same invoice, amount, currency and date, so it is open which belong together, and whether any do. All of them are counted.',
    remedy:
      'Look the documents up in Billing. Leave the rows that stand for a correction a second time out of the extract, and say so in its parameters.',
  },
} as const satisfies Record<string, FindingEntry>;
