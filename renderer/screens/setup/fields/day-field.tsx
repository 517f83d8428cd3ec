import { TextInput } from '@mantine/core';
import { formatClosing, formatDay } from '../../../format/dates.ts';
import { type JsonPath, textAt } from '../../../state/json-path.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from '../setup.module.css';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** A day; below its label it stands as the settings show it, whatever the order of the field itself. */
export function DayField(props: FieldProps) {
  const { value, error, place, change } = useField(props.path);
  const dates = useSettings((settings) => settings.dates);
  const description = typeof value === 'string' && value !== '' ? formatDay(value, dates) : 'Not stated';
  return (
    <TextInput
      type="date"
      {...labelProps({ description, ...props })}
      error={error}
      data-place={place}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
    />
  );
}

/** First and last day of a range beside each other, and the range as the settings show it. */
export function RangeFields({ path, name }: { readonly path: JsonPath; readonly name: string }) {
  const { error, value } = useField(path);
  const dates = useSettings((settings) => settings.dates);
  const words = formatClosing(textAt(value, ['from']), textAt(value, ['to']), dates);
  return (
    <>
      <DayField path={[...path, 'from']} label={`${name}: first day`} isBare />
      <span aria-hidden>to</span>
      <DayField path={[...path, 'to']} label={`${name}: last day`} isBare />
      <span className={classes['rangeWords']} data-wrong={error !== undefined || undefined}>
        {error ?? words}
      </span>
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
