import { TextInput } from '@mantine/core';
import type { JsonPath } from '../../../state/json-path.ts';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** A day. */
export function DayField(props: FieldProps) {
  const { value, error, place, change } = useField(props.path);
  return (
    <TextInput
      type="date"
      {...labelProps(props)}
      error={error}
      data-place={place}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
    />
  );
}

/** First and last day of a range, beside each other. */
export function RangeFields({ path, name }: { readonly path: JsonPath; readonly name: string }) {
  const { error } = useField(path);
  return (
    <>
      <DayField path={[...path, 'from']} label={`${name}: first day`} isBare />
      <span aria-hidden>to</span>
      <div>
        <DayField path={[...path, 'to']} label={`${name}: last day`} isBare />
        {error === undefined ? null : <p className="field-error">{error}</p>}
      </div>
    </>
  );
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.0+)?)?Z$/;

/** A moment in UTC; one that was stated with another offset stays as it was typed. */
export function MomentField(props: FieldProps) {
  const { value, error, place, change } = useField(props.path);
  const stated = typeof value === 'string' ? value : '';
  const isUtc = stated === '' || UTC.test(stated);
  return (
    <TextInput
      type={isUtc ? 'datetime-local' : 'text'}
      {...labelProps(props)}
      error={error}
      data-place={place}
      value={isUtc ? stated.slice(0, 16) : stated}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value;
        if (typed === '') change(undefined);
        else change(isUtc ? `${typed}:00Z` : typed);
      }}
    />
  );
}
