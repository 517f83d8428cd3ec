/**
 * Fields for days, months and moments. They are typed as the settings show dates, or as ISO; while somebody types, the
 * field says how it is understood, with the month by its name. The fields of the browser follow the operating system.
 */

import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatDay, formatMoment, formatMonth } from '../../format/dates.ts';
import { isDay, isMoment, typedDay, typedMoment, typedMonth } from '../../format/typed-day.ts';
import { useSettings } from '../../state/settings.ts';

type DateStyle = AppSettings['dates'];

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** ISO text; '' for none; what could not be understood as it was typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

type Reading = {
  readonly isUnderstood: (value: string) => boolean;
  readonly read: (typed: string, style: DateStyle) => string | undefined;
  readonly show: (iso: string, style: DateStyle) => string;
  /** An ISO text that shows how one is written. */
  readonly example: string;
};

const DAY: Reading = { isUnderstood: isDay, read: typedDay, show: formatDay, example: '2026-10-31' };
const MONTH: Reading = {
  isUnderstood: (value) => typedMonth(value) === value,
  read: typedMonth,
  show: formatMonth,
  example: '2026-10',
};
const MOMENT: Reading = {
  isUnderstood: isMoment,
  read: typedMoment,
  // Seconds are kept and not shown.
  show: (iso, style) => formatMoment(iso, style).replace(/, (\d{2}:\d{2}) UTC$/, ' $1'),
  example: '2026-10-31T18:30:00Z',
};

/** With the month by its name no order of digits is left to be mistaken. */
const SPELLED = '31 Oct 2026';

/** How one is written under the settings, and as ISO where that is another way. */
function exampleWords({ show, example }: Reading, style: DateStyle): string {
  const [shown, iso] = [show(example, style), show(example, '2026-10-31')];
  return shown === iso ? iso : `${shown} or ${iso}`;
}

function DateTextInput({ reading, value, onChange, error, ...rest }: Props & { readonly reading: Reading }) {
  const style = useSettings((settings) => settings.dates);
  const [typed, setTyped] = useState<string>();
  const { isUnderstood, read, show, example } = reading;
  const remedy = `Write it as ${exampleWords(reading, style)}.`;
  const isUnread = value !== '' && !isUnderstood(value);
  const echo = isUnread ? remedy : `Reads as ${show(value, SPELLED)}`;
  const take = (text: string): void => {
    setTyped(text);
    onChange(text.trim() === '' ? '' : (read(text, style) ?? text));
  };
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      placeholder={`e.g. ${show(example, style)}`}
      {...rest}
      // Half a date is no mistake yet.
      error={typed === undefined && isUnread ? remedy : error}
      value={typed ?? (isUnread ? value : show(value, style))}
      onChange={({ currentTarget }) => take(currentTarget.value)}
      inputContainer={(input) => (
        <div className="echoed">
          {input}
          {typed === undefined || value === '' ? null : (
            <span className="echo" role="status">
              {echo}
            </span>
          )}
        </div>
      )}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** A day as `YYYY-MM-DD`. */
export function DayInput(props: Props) {
  return <DateTextInput {...props} reading={DAY} />;
}

/** A month as `YYYY-MM`. */
export function MonthInput(props: Props) {
  return <DateTextInput {...props} reading={MONTH} />;
}

/** A moment as ISO text with its offset, shown in UTC. */
export function MomentInput(props: Props) {
  return <DateTextInput {...props} reading={MOMENT} />;
}
