/** Words that may be a line or a page: the first lines, and the rest when it is asked for. */

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './long-text.module.css';

/** Shows at most four lines of a text, with a button to the others where there are any. */
export function LongText({ text }: { readonly text: string }) {
  const words = useRef<HTMLSpanElement>(null);
  const [isCut, setCut] = useState(false);
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (!element) return undefined;
    // Opened once, the text keeps its button, which closes it again.
    const look = () => setCut((was) => (isAll ? was : element.scrollHeight > element.clientHeight + 1));
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    look();
    return () => watcher.disconnect();
  }, [isAll]);
  return (
    <>
      <span ref={words} className={classes['words']} data-all={isAll || undefined}>
        {text}
      </span>
      {isCut ? (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes['more'] ?? ''}
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? 'Show less' : 'Show all of it'}
        </Button>
      ) : null}
    </>
  );
}
