/** IIA, IA and CBA: the legacy adjustments of Billing, which never carry an org. */

const adjustmentTypes = [
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
] as const;

/** True for the type of a Billing line that is a legacy adjustment. */
export function isAdjustmentType(type: string): type is (typeof adjustmentTypes)[number] {
  return (adjustmentTypes as readonly string[]).includes(type);
}

/** The key under which one close finds a document of another: `invoice-item-adjustment IIA-1`. */
export function documentKey(type: string, document: string): string {
  return `${type} ${document}`;
}
