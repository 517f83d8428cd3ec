/** Every leaf of a settings tree as path and text: `rates.fallbackLimitDays` → `7`. */
export function flatten(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object');
    if (isPlain) return [[path, value.join(', ')]];
    return value.flatMap((one: unknown, at) => flatten(`${path}.${at + 1}`, one));
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, one]) => flatten(`${path}.${name}`, one));
  }
  return [[path, String(value)]];
}
