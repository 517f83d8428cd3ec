import { describe, expect, test } from 'vitest';
import { CloseBuilder } from '../closes/close-builder.ts';
import { runResult } from '../closes/run-close.ts';
import type { SetupInput } from '../closes/test-close.ts';

type Outcome = { readonly outcome: string; readonly evidence: string };

async function checkOf(name: string, build: (builder: CloseBuilder) => unknown): Promise<Outcome> {
  const builder = CloseBuilder.small().pair('INV-1', '100.00');
  build(builder);
  const run = await runResult(builder.close());
  if (!run.isOk) throw new Error(JSON.stringify(run.failures));
  const check = run.result.checks.find((one) => one.name === name);
  if (!check) throw new Error(`no check ${name}`);
  return check;
}

const withFeatures =
  (features: Record<string, unknown>) =>
  (builder: CloseBuilder): unknown =>
    builder.change((setup) => ({ ...setup, features: { multiOrg: true, ...features } }) as SetupInput);

const nothing = (): void => undefined;

describe('A24 every limitation of Multi-Org is a named check', () => {
  test('A24 Invoice Settlement: legacy with Multi-Org fails, harmonization is declared, without Multi-Org not applicable', async () => {
    const legacy = (builder: CloseBuilder): unknown =>
      builder.change((setup) => ({ ...setup, settlement: { regime: 'legacy' } }));
    const name = 'invoice-settlement-with-multi-org';
    expect((await checkOf(name, legacy)).outcome).toBe('fail');
    expect(await checkOf(name, nothing)).toMatchObject({
      outcome: 'declared',
      evidence: expect.stringMatching(/declared, not tested/),
    });
    expect((await checkOf(name, withFeatures({ multiOrg: false }))).outcome).toBe('not-applicable');
  });

  test('A24 enhanced Order to Revenue: needs the period statuses of Revenue', async () => {
    const name = 'same-revenue-periods-in-all-orgs';
    const enhanced = (builder: CloseBuilder): unknown =>
      builder.change((setup) => ({
        ...setup,
        integration: { ...setup.integration, generation: 'order-to-revenue', isEnhancedOrderToRevenue: true },
      }));
    expect((await checkOf(name, nothing)).outcome).toBe('not-applicable');
    expect((await checkOf(name, enhanced)).evidence).toMatch(/^needs the period status/);
  });

  test('A24 Zuora 360: one Salesforce environment is declared, two fail', async () => {
    const name = 'one-salesforce-environment';
    expect((await checkOf(name, withFeatures({ zuora360Environments: 1 }))).outcome).toBe('declared');
    expect((await checkOf(name, withFeatures({ zuora360Environments: 2 }))).outcome).toBe('fail');
  });

  test('A24 Multi-Entity: an org on an entity that is no leaf fails', async () => {
    const name = 'multi-org-on-leaf-entities';
    const onParent = (builder: CloseBuilder): unknown =>
      builder.change((setup) => ({
        ...setup,
        features: { multiOrg: true, multiEntity: true },
        orgs: {
          ...setup.orgs,
          billing: setup.orgs.billing.map((org) => ({ ...org, isLeafEntity: org.name !== 'US' })),
        },
      }));
    expect(await checkOf(name, onParent)).toMatchObject({
      outcome: 'fail',
      evidence: expect.stringMatching(/US/),
    });
    expect((await checkOf(name, withFeatures({ multiEntity: true }))).outcome).toBe('declared');
  });

  test('A24 intercompany: a document with lines of two orgs fails with its number', async () => {
    const name = 'no-intercompany-lines';
    const mixed = (builder: CloseBuilder): unknown =>
      builder.item('INV-2', '5.00').item('INV-2', '6.00', { account: 'A-DE', id: 'b'.repeat(32) });
    expect(await checkOf(name, nothing)).toMatchObject({
      outcome: 'pass',
      evidence: expect.stringMatching(/^1 line with an org tested$/),
    });
    expect(await checkOf(name, mixed)).toMatchObject({
      outcome: 'fail',
      evidence: expect.stringMatching(/INV-2/),
    });
  });

  test('A24 object model: an account in two orgs fails, from the account extract only', async () => {
    const name = 'account-in-one-org';
    expect(await checkOf(name, nothing)).toMatchObject({
      outcome: 'pass',
      evidence: expect.stringMatching(/3 account rows/),
    });
    expect((await checkOf(name, (builder) => builder.account('A-US', 'DE'))).outcome).toBe('fail');
  });

  test('A24 exports carry no org tag: the check says on what the org of each line rests', async () => {
    const name = 'org-derived-for-every-line';
    expect(await checkOf(name, nothing)).toMatchObject({ outcome: 'pass', evidence: 'Account: 1' });
    const unknown = (builder: CloseBuilder): unknown => builder.item('INV-2', '5.00', { account: 'A-NEW' });
    expect(await checkOf(name, unknown)).toMatchObject({
      outcome: 'fail',
      evidence: expect.stringMatching(/1 line without an org/),
    });
  });

  test('A24 one order, one org: needs an order extract with the label', async () => {
    expect((await checkOf('one-order-one-org', nothing)).evidence).toMatch(/^needs an order extract/);
  });

  test.each([
    ['mediation-without-org', 'mediation'],
    ['connect-apps-see-all-orgs', 'connectApps'],
    ['one-id-does-not-manage-orgs', 'oneId'],
    ['deployment-manager-unlabeled', 'deploymentManager'],
    ['tenant-settings-for-all-orgs', 'tenantSettingsPerOrg'],
    ['custom-objects-without-org', 'customObjects'],
    ['collections-without-multi-org', 'collections'],
  ])('A24 %s: declared where the feature is on, else not applicable', async (name, feature) => {
    expect((await checkOf(name, withFeatures({ [feature]: true }))).outcome).toBe('declared');
    expect((await checkOf(name, nothing)).outcome).toBe('not-applicable');
  });
});
