import { UNLABELED } from '../../model/accounting-period.ts';
import { column, date, input, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, periodPlace, placeWords } from '../closing-periods.ts';
import { typeWords } from '../code-words.ts';
import { mappingHash } from '../setting-hashes.ts';
import type { Cell, Row, Sheet, Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** The mappings in force. */
export function mappingsSheet(context: CloseContext): Sheet {
  return {
    name: 'Mappings',
    purpose: 'Org mapping, accounting periods, Revenue calendar, transaction templates, currencies',
    title: titleBlock(context, 'Mappings in force', 'no amounts'),
    main: orgTable(context),
    below: [
      revisionTable(context),
      periodTable(context),
      calendarTable(context),
      templateTable(context),
      currencyTable(context),
    ],
  };
}

function orgTable(context: CloseContext): Table {
  const { orgs, currencies } = context.close.setup;
  const billing = new Map(orgs.billing.map((org) => [org.name, org]));
  const mapped = new Map(orgs.mapping.map((row) => [row.billing, row]));
  const names = [...new Set([...billing.keys(), ...mapped.keys(), UNLABELED])];
  const rows = names.map((name): Row => {
    const row = mapped.get(name);
    const target = row ? row.revenue : orgs.everyOrgTo;
    const revenue = orgs.revenue.find((one) => one.name === target);
    const route = row?.enabled === false ? 'switched off' : target === undefined ? 'not mapped' : 'mapped';
    const org = billing.get(name);
    return [
      text(name),
      text(org?.id ?? ''),
      text(org ? (org.homeCurrency ?? currencies.home) : ''),
      text(org?.entity ?? ''),
      text(name === UNLABELED && !row ? 'by its own row only' : route),
      text(target ?? ''),
      text(revenue?.number ?? ''),
      text(revenue?.functionalCurrency ?? ''),
    ];
  });
  const columns = [
    column('Billing org', 'text', 26),
    column('Org id', 'id', 34),
    column('Home currency', 'text', 14),
    column('Entity', 'text', 18),
    column('Route', 'text', 20),
    column('Revenue org', 'text', 26),
    column('Revenue org number', 'id', 16),
    column('Functional currency', 'text', 14),
  ];
  return smallTable(columns, rows);
}

/** Which version of the mapping is in force, as close.json states it, with a hash that shows every change. */
function revisionTable({ close, stamp }: CloseContext): Table {
  const revision = close.setup.orgs.mappingRevision;
  const stated = (value: string | undefined): Cell => (value ? input(text(value)) : text('not stated'));
  const rows: readonly Row[] = [
    [text('Version'), stated(revision?.version)],
    [text('Author'), stated(revision?.author)],
    [text('Date'), stated(revision?.date)],
    [text('Hash'), text(mappingHash(stamp, close.setup))],
  ];
  return smallTable([column('Org mapping', 'text'), column('Value', 'id', 68)], rows, {
    heading: 'Version of the org mapping',
  });
}

function periodTable(context: CloseContext): Table {
  const columns = [
    column('Accounting period', 'text'),
    column('Period id', 'id'),
    column('Status', 'text'),
    column('First day', 'date'),
    column('Last day', 'text'),
    column('Org', 'text'),
  ];
  const rows = context.close.periods.map(
    (period): Row => [
      text(period.name),
      text(period.id),
      text(period.status),
      date(period.start),
      period.end === undefined ? text('open-ended') : date(period.end),
      text(period.org),
    ],
  );
  return smallTable(columns, rows, { heading: 'Accounting periods of Billing' });
}

function calendarTable(context: CloseContext): Table {
  const columns = [
    column('Name', 'text'),
    column('Period id', 'id'),
    column('Closing', 'text'),
    column('First day', 'date'),
    column('Last day', 'date'),
  ];
  const closing = closingPeriods(context.close);
  const rows = context.close.calendar.map(
    (period): Row => [
      text(period.name),
      text(String(period.id)),
      text(placeWords[periodPlace(period.id, closing)]),
      date(period.start),
      date(period.end),
    ],
  );
  return smallTable(columns, rows, { heading: 'Calendar of Revenue' });
}

function templateTable(context: CloseContext): Table {
  const disabled = new Set(context.close.setup.disabledTemplates);
  const types = new Set([...context.close.billing.type.choices, ...disabled]);
  const rows = [...types].map(
    (type): Row => [text(typeWords(type)), text(disabled.has(type) ? 'not enabled' : 'enabled')],
  );
  const columns = [column('Transaction type', 'text'), column('Transaction template', 'text')];
  return smallTable(columns, rows, { heading: 'Transaction templates' });
}

function currencyTable(context: CloseContext): Table {
  const { home, reporting, increments, names } = context.close.setup.currencies;
  const rows: Row[] = [
    [text('Home currency'), text(home)],
    [text('Reporting currency'), text(reporting)],
    ...Object.entries(increments).map(
      ([code, step]): Row => [text(`Rounding increment of ${code}`), text(step)],
    ),
    ...Object.entries(names).map(([name, code]): Row => [text(`“${name}” in extracts`), text(code)]),
  ];
  return smallTable([column('Currency', 'text'), column('Value', 'id')], rows, { heading: 'Currencies' });
}
