/** Columns of tables whose rows each lead to a transaction line, so that a field is the same on all of them. */

import { NO_DAY } from '../../model/iso-date.ts';
import type { Side } from '../../model/roll-forward.ts';
import {
  bridgeOrgWords,
  orgBasisWords,
  periodText,
  sideWords,
  stateWords,
  typeWords,
} from '../../report/code-words.ts';
import { ageOf } from '../../report/line-columns.ts';
import { type LineView, shownOrg, type TextField } from '../../report/line-view.ts';
import type { CloseView } from '../close-view.ts';
import { choiceOf, namesOf, textOf } from '../grid/dictionary.ts';
import type { TableColumn, TextReader } from '../grid/table.ts';
import { countColumn, dateColumn, tableColumn } from './columns.ts';
import { fileNames } from './file-names.ts';
import { pooledTexts } from './pooled-texts.ts';

/** Periods are YYYYMM. */
const PERIODS = 1 << 20;
const SIDES: readonly Side[] = ['billing', 'revenue'];

/** Leads from a row of a table to a line: the side's lines, and the row among them. */
export type Lead = {
  readonly lines: (row: number) => LineView;
  readonly at: (row: number) => number;
  /** The lines where a row of the table is the line of the same number: such columns are read without a detour. */
  readonly only?: LineView;
};

/** A lead for a table whose rows are the lines of one side. */
export function leadTo(lines: LineView): Lead {
  return { lines: () => lines, at: (row) => row, only: lines };
}

/** Makes the columns. */
export class LineColumns {
  private readonly view: CloseView;
  private readonly lead: Lead;

  constructor(view: CloseView, lead: Lead) {
    this.view = view;
    this.lead = lead;
  }

  /** Name of the line. */
  name(header = 'Line'): TableColumn {
    const { lines, at, only } = this.lead;
    const { billingIdentities, revenueIdentities } = this.view.close;
    const { upper, lower } = only?.side === 'revenue' ? revenueIdentities : billingIdentities;
    const reader = namesOf((row) => lines(row).reference(at(row)), only && [upper, lower]);
    return tableColumn('line', header, 'id', reader, {
      width: 20,
      meaning: 'Name of the line: it stays the same when the extract is imported again.',
    });
  }

  /** A text of the line as it stands in the extract. */
  text(field: TextField, header: string, kind: 'text' | 'id', width = 16): TableColumn {
    return tableColumn(field, header, kind, this.reader(field, this.view.text), { width });
  }

  /** Billing org; unlabeled where there is none. Revenue lines have none to tell. */
  org(): TableColumn {
    const { lines, at } = this.lead;
    const { pool } = this.view.close;
    // One code beyond the pool stands for the lines of Revenue.
    const none = pool.size;
    const reader = textOf(
      (row) => (lines(row).side === 'billing' ? lines(row).code.org(at(row)) : none),
      () => none + 1,
      (code) => (code === none ? '' : shownOrg(this.view.text(code))),
    );
    return tableColumn('org', 'Org', 'text', reader, {
      width: 14,
      meaning: 'Org in Billing, as derived; a proposal for adjustments, which are booked as unlabeled.',
    });
  }

  /** Revenue org, or why there is none. */
  revenueOrg(): TableColumn {
    const reader = this.reader('revenueOrg', (code) => bridgeOrgWords(shownOrg(this.view.text(code))));
    return tableColumn('revenueOrg', 'Revenue org', 'text', reader, { width: 20 });
  }

  /** Type of the line. */
  type(): TableColumn {
    const { lines, at } = this.lead;
    const { billing, revenue } = this.view.close;
    const words = [...billing.type.choices, ...revenue.type.choices];
    const first = billing.type.choices.length;
    const code = (row: number): number =>
      lines(row).side === 'billing' ? billing.type.code(at(row)) : first + revenue.type.code(at(row));
    return tableColumn('type', 'Type', 'choice', choiceOf(words, code, typeWords), { width: 22 });
  }

  /** State of the line: in the totals, or why not. */
  state(): TableColumn {
    const { lines, at } = this.lead;
    const { billing, revenue } = this.view.close;
    const words = [...billing.state.choices, ...revenue.state.choices];
    const first = billing.state.choices.length;
    const code = (row: number): number =>
      lines(row).side === 'billing' ? billing.state.code(at(row)) : first + revenue.state.code(at(row));
    return tableColumn('state', 'State', 'choice', choiceOf(words, code, stateWords), {
      width: 18,
      meaning: 'Whether the line is in the totals, or why it is not.',
    });
  }

  /** On what the org rests. */
  orgBasis(): TableColumn {
    const { at } = this.lead;
    const { basis } = this.view.close.orgs;
    const reader = choiceOf(basis.choices, (row) => basis.code(at(row)), orgBasisWords);
    return tableColumn('orgBasis', 'Org found by', 'choice', reader, { width: 20 });
  }

  /** Billing or Revenue. */
  side(): TableColumn {
    const { lines } = this.lead;
    const reader = choiceOf(SIDES, (row) => (lines(row).side === 'billing' ? 0 : 1), sideWords);
    return tableColumn('side', 'Side', 'choice', reader, { width: 9 });
  }

  /** Date of the document. */
  date(): TableColumn {
    const { lines, at } = this.lead;
    return dateColumn('date', 'Date', (row) => lines(row).date(at(row)));
  }

  /** Revenue calendar period. */
  period(): TableColumn {
    const { lines, at } = this.lead;
    const reader = textOf(
      (row) => lines(row).period(at(row)),
      () => PERIODS,
      periodText,
    );
    return tableColumn('period', 'Period', 'choice', reader, { width: 10 });
  }

  /** Days from the document to the end of what is closed. */
  age(): TableColumn {
    const { lines, at } = this.lead;
    const days = (row: number): number | undefined =>
      ageOf(this.view.context, lines(row).date(at(row)) ?? NO_DAY);
    return countColumn('age', 'Age in days', days, {
      meaning: 'Days from the date of the document to the end of the period being closed.',
    });
  }

  /** Transaction currency, for columns of amounts. */
  currency(): TextReader {
    return this.reader('currency', this.view.text);
  }

  /** Functional currency, for columns of amounts. */
  functionalCurrency(): TextReader {
    return this.reader('functionalCurrency', this.view.text);
  }

  /** Name of the extract that has the line. */
  extract(): TableColumn {
    const { lines, at } = this.lead;
    const names = fileNames(this.view.close.files);
    const reader = textOf(
      (row) => lines(row).file(at(row)),
      () => names.length,
      (code) => names[code] ?? '',
    );
    return tableColumn('extract', 'Extract', 'text', reader, { width: 26 });
  }

  /** Row in the extract. */
  row(): TableColumn {
    const { lines, at } = this.lead;
    return countColumn('row', 'Row', (row) => lines(row).row(at(row)));
  }

  private reader(field: TextField, text: (code: number) => string): TextReader {
    const { lines, at } = this.lead;
    const code = this.lead.only?.code[field] ?? ((row) => lines(row).code[field](at(row)));
    return pooledTexts(this.view, code, text);
  }
}
