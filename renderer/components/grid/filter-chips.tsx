/** The conditions in force as chips: each opens its filter and can be taken away. */

import { CloseButton } from '@mantine/core';
import type { GridColumn, GridFilter } from '../../../core/contract/window/grid.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './data-grid.module.css';
import { filterWords } from './filter-words.ts';

/** One chip. */
function Chip({
  words,
  onOpen,
  onRemove,
}: {
  readonly words: string;
  readonly onOpen?: (opener: HTMLElement) => void;
  readonly onRemove: () => void;
}) {
  return (
    <li className={classes['chip']}>
      {onOpen ? (
        <button
          type="button"
          className={classes['chipWords']}
          onClick={(event) => onOpen(event.currentTarget)}
        >
          {words}
        </button>
      ) : (
        <span className={classes['chipWords']}>{words}</span>
      )}
      <CloseButton size={24} iconSize={14} aria-label={`Clear ${words}`} onClick={onRemove} />
    </li>
  );
}

/** The restriction that led here, and every filter. */
export function FilterChips({
  scopeTitle,
  onClearScope,
  filters,
  columns,
  onOpen,
  onRemove,
}: {
  readonly scopeTitle: string;
  readonly onClearScope: () => void;
  readonly filters: readonly GridFilter[];
  readonly columns: readonly GridColumn[];
  readonly onOpen: (column: string, opener: HTMLElement) => void;
  readonly onRemove: (filter: GridFilter) => void;
}) {
  const settings = useSettings();
  const shown = filters.flatMap((filter) => {
    const column = columns.find(({ key }) => key === filter.column);
    return column ? [{ filter, words: filterWords(filter, column, settings) }] : [];
  });
  if (scopeTitle === '' && shown.length === 0) return null;
  return (
    <ul className={classes['chips']} aria-label="Shown are only rows with">
      {scopeTitle === '' ? null : <Chip words={scopeTitle} onRemove={onClearScope} />}
      {shown.map(({ filter, words }) => (
        <Chip
          key={`${filter.column} ${filter.is}`}
          words={words}
          onOpen={(opener) => onOpen(filter.column, opener)}
          onRemove={() => onRemove(filter)}
        />
      ))}
    </ul>
  );
}
