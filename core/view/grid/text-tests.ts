/** Conditions on a text. Capital and small letters count as the same, but for picked values. */

/** True for texts that meet a condition. */
export type TextTest = (text: string) => boolean;

/** A condition on a text as the page states it. */
export type TextWish = {
  readonly is: 'contains' | 'equals' | 'starts-with' | 'not-contains';
  readonly value: string;
};

/** The test of a condition. */
export function testOfText({ is, value }: TextWish): TextTest {
  const contains = containing(value);
  const wanted = value.toLowerCase();
  switch (is) {
    case 'contains':
      return contains;
    case 'not-contains':
      return (text) => !contains(text);
    case 'equals':
      return (text) => text.length === value.length && text.toLowerCase() === wanted;
    case 'starts-with':
      return (text) => text.slice(0, value.length).toLowerCase() === wanted;
    default:
      return is satisfies never;
  }
}

/** True for exactly these texts. */
export function valuesTest(values: readonly string[]): TextTest {
  const wanted = new Set(values);
  return (text) => wanted.has(text);
}

/** True for texts with a text in them. Without letters no case has to be folded, which is most of the time. */
export function containing(value: string): TextTest {
  const small = value.toLowerCase();
  const large = value.toUpperCase();
  if (small === large) return (text) => text.includes(value);
  return (text) => text.includes(small) || text.includes(large) || text.toLowerCase().includes(small);
}
