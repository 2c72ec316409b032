import { useEffect, useEffectEvent, useState } from 'react';
import type { SideName } from './sides.ts';

/** Where files would fall if they were let go now: a side, or anywhere on the page. */
type Over = SideName | 'page' | undefined;

/** Lets files be dropped anywhere on the page. */
export function useDrop(onDrop: (files: readonly File[], side: SideName | undefined) => void): Over {
  const [over, setOver] = useState<Over>();
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const move = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(sideAt(event) ?? 'page');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(undefined);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Or the browser would leave the page for the file.
      event.preventDefault();
      setOver(undefined);
      dropped([...(event.dataTransfer?.files ?? [])], sideAt(event));
    };
    document.addEventListener('dragover', move);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', move);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

const sideAt = ({ target }: DragEvent) =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-side]')?.dataset.side : undefined) as
    | SideName
    | undefined;
