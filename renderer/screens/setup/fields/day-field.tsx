import { DayInput, MomentInput, MonthInput } from '../../../components/date-input/date-input.tsx';
import { formatClosing } from '../../../format/dates.ts';
import { isDay } from '../../../format/typed-day.ts';
import { type JsonPath, textAt } from '../../../state/json-path.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from '../setup.module.css';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** What the fields for dates have in common: an empty one states nothing. */
function useDateField(props: FieldProps & { readonly placeholder?: string }) {
  const { stated, error, place, change } = useField(props.path);
  return {
    ...labelProps(props),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    error,
    'data-place': place,
    value: typeof stated === 'string' ? stated : '',
    onChange: (value: string) => change(value === '' ? undefined : value),
  };
}

/** A day. */
export function DayField(props: FieldProps) {
  return <DayInput {...useDateField(props)} />;
}

/** A month; `placeholder` says what an empty one means. */
export function MonthField(props: FieldProps & { readonly placeholder?: string }) {
  return <MonthInput {...useDateField(props)} />;
}

/** A moment in UTC. */
export function MomentField(props: FieldProps) {
  return <MomentInput {...useDateField(props)} />;
}

/** First and last day of a range beside each other, and the range as the settings show it. */
export function RangeFields({ path, name }: { readonly path: JsonPath; readonly name: string }) {
  const { error, stated } = useField(path);
  const dates = useSettings((settings) => settings.dates);
  const [from, to] = [textAt(stated, ['from']), textAt(stated, ['to'])];
  const words = isDay(from) && isDay(to) ? formatClosing(from, to, dates) : '';
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
