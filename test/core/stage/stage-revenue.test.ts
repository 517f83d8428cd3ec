import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { periodIdOf } from '../../../core/stage/revenue-period.ts';
import { fileOf } from '../../support/extract-tables.ts';
import { stagedRevenue } from '../../support/staged.ts';

const report = {
  document: 'INV-1',
  lineId: 'x',
  date: '2026-10-05',
  amount: '10',
  currency: 'USD',
  type: 'INV',
  organizationNumber: '101',
  period: 'OCT-26',
};
const bill = { ...report, period: '202610', bookId: 'Primary' };
const twoOrgs = {
  orgs: {
    billing: [{ name: 'US' }],
    revenue: [
      { name: 'AMER', number: '101' },
      { name: 'EMEA', number: '102' },
    ],
  },
};

test.each([
  ['202404', 202404],
  ['2024-04', 202404],
  ['JAN-19', 201901],
  ['Jan-24', 202401],
  ['April-24', 202404],
  ['Sept-24', 202409],
  ['January 2024', 202401],
  ["Jan'16", 201601],
  ['DEC-99', 199912],
  ['202413', undefined],
  ['Q1-24', undefined],
  ['Janus-24', undefined],
  ['13-24', undefined],
])('the period %s is %s', (text, id) => {
  expect(periodIdOf(text)).toBe(id);
});

test('the calendar names periods that no month names; an unreadable or blank period is found', () => {
  const { lines, found } = stagedRevenue([
    fileOf(
      kinds.billingReport,
      [report, { ...report, period: 'FY26-P10' }, { ...report, period: 'P99' }, { ...report, period: '' }],
      'b.csv',
    ),
    fileOf(kinds.revenueCalendar, [
      { id: '202610', name: 'FY26-P10', start: '2026-09-28', end: '2026-10-25' },
    ]),
  ]);
  expect([0, 1, 2, 3].map((line) => lines.period.get(line))).toEqual([202610, 202610, 0, 0]);
  expect(found('revenue-period-unreadable')).toEqual(['b.csv:4 P99']);
  expect(found('revenue-period-missing')).toEqual(['b.csv:5 INV-1']);
});

test('an org is known by name, number or the organization extract; others are found', () => {
  const { lines, input, found } = stagedRevenue(
    [
      fileOf(
        kinds.billingReport,
        [
          { ...report, organizationNumber: '102' },
          { ...report, organizationNumber: '', organization: 'EMEA' },
          { ...report, organizationNumber: '7' },
          { ...report, organizationNumber: '', organization: 'APAC' },
          { ...report, organizationNumber: '' },
        ],
        'b.csv',
      ),
      fileOf(kinds.revenueOrganization, [{ id: '7', number: '102', name: 'EMEA operating unit' }]),
    ],
    twoOrgs,
  );
  expect([0, 1, 2, 3, 4].map((line) => input.pool.text(lines.org.get(line)))).toEqual([
    'EMEA',
    'EMEA',
    'EMEA',
    'APAC',
    '',
  ]);
  expect(found('revenue-org-unknown')).toEqual(['b.csv:5 APAC']);
  expect(found('revenue-org-missing')).toEqual(['b.csv:6 INV-1']);
});

test('with one Revenue organization a blank org is that one', () => {
  const { lines, input, found } = stagedRevenue([
    fileOf(kinds.billingReport, [{ ...report, organizationNumber: '' }]),
  ]);
  expect(input.pool.text(lines.org.get(0))).toBe('AMER');
  expect(found('revenue-org-missing')).toEqual([]);
});

test('bookings are order lines, in whatever extract they stand', () => {
  const { lines } = stagedRevenue([
    fileOf(kinds.billingReport, [{ ...report, type: 'SO' }]),
    fileOf(kinds.orderLines, [
      {
        type: 'SO',
        contract: '1',
        document: 'O-1',
        lineId: 'l',
        amount: '5',
        currency: 'USD',
        date: '2026-10-01',
        organizationNumber: '101',
      },
    ]),
    fileOf(kinds.bookingReport, [
      { document: 'O-2', date: '2026-10-01', quantity: '1', amount: '5', currency: 'USD' },
    ]),
  ]);
  expect([0, 1, 2].map((line) => `${lines.type.get(line)} ${lines.state.get(line)}`)).toEqual(
    Array(3).fill('SO order-line'),
  );
});

test('an unknown type is found and counted', () => {
  const { lines, found, shown } = stagedRevenue([
    fileOf(kinds.billingReport, [{ ...report, type: 'XYZ' }], 'b.csv'),
  ]);
  expect([lines.type.get(0), shown[0]]).toEqual(['other', 'INV-1 in-scope 10.00']);
  expect(found('revenue-type-unknown')).toEqual(['b.csv:2 XYZ']);
});

test('a bill line in report and table counts once; identical lines of one file stay as many as they are', () => {
  const files = [
    fileOf(kinds.billingReport, [report, report, report], 'report.csv'),
    fileOf(
      kinds.contractBills,
      [
        { ...bill, billId: '1' },
        { ...bill, billId: '2' },
      ],
      'bills.csv',
    ),
  ];
  for (const given of [files, [...files].reverse()]) {
    const { shown, found } = stagedRevenue(given);
    expect(shown.filter((line) => line.includes('in-scope')).length).toBe(3);
    expect(found('row-duplicate')).toEqual([
      'report.csv:2 INV-1: counted in bills.csv row 2',
      'report.csv:3 INV-1: counted in bills.csv row 2',
    ]);
  }
});

test('another amount, period or document is another bill line', () => {
  const { shown } = stagedRevenue([
    fileOf(kinds.billingReport, [
      { ...report, amount: '11' },
      { ...report, period: 'NOV-26' },
      { ...report, document: 'IIA-1' },
    ]),
    fileOf(kinds.contractBills, [bill]),
  ]);
  expect(shown.every((line) => line.includes('in-scope'))).toBe(true);
});

test('two files of one kind: the surrogate id decides, else line id with period, else it is asked', () => {
  const ids = stagedRevenue([
    fileOf(kinds.contractBills, [{ ...bill, billId: '1' }], 'a.csv'),
    fileOf(
      kinds.contractBills,
      [
        { ...bill, billId: '1' },
        { ...bill, billId: '2' },
      ],
      'b.csv',
    ),
  ]);
  expect(ids.shown.map((line) => line.split(' ')[1])).toEqual(['in-scope', 'duplicate', 'in-scope']);
  const periods = stagedRevenue([
    fileOf(kinds.billingReport, [report], 'b.csv'),
    fileOf(kinds.billingReport, [report, report], 'a.csv'),
  ]);
  expect(periods.shown.map((line) => line.split(' ')[1])).toEqual(['duplicate', 'in-scope', 'in-scope']);
  const asked = stagedRevenue([
    fileOf(kinds.billingReport, [{ ...report, period: '' }], 'b.csv'),
    fileOf(kinds.billingReport, [{ ...report, period: '' }], 'a.csv'),
  ]);
  expect(asked.shown.map((line) => line.split(' ')[1])).toEqual(['in-scope', 'in-scope']);
  expect(asked.found('possible-duplicate')).toEqual(['b.csv:2 also in a.csv row 2']);
});

test('one surrogate id in two books is two lines, with another amount in one book a conflict', () => {
  const books = stagedRevenue([
    fileOf(kinds.contractBills, [
      { ...bill, billId: '1' },
      { ...bill, billId: '1', bookId: 'IFRS' },
    ]),
  ]);
  expect(books.shown.map((line) => line.split(' ')[1])).toEqual(['in-scope', 'non-primary-book']);
  const conflict = stagedRevenue([
    fileOf(kinds.contractBills, [
      { ...bill, billId: '1' },
      { ...bill, billId: '1', amount: '9' },
    ]),
  ]);
  expect(conflict.found('duplicate-conflict')).toEqual([
    'contract-bills-1.csv:3 INV-1: "9.00" here, "10.00" in contract-bills-1.csv row 2',
  ]);
});

test('without a charge column the charge is read from a line number of the form document.charge', () => {
  const { lines, input } = stagedRevenue([
    fileOf(kinds.contractBills, [
      { ...bill, lineNumber: 'INV-1.C-00000289' },
      { ...bill, lineNumber: '3' },
      { ...bill, lineNumber: 'INV-12.C-1' },
    ]),
  ]);
  expect([0, 1, 2].map((line) => input.pool.text(lines.charge.get(line)))).toEqual(['C-00000289', '', '']);
});
