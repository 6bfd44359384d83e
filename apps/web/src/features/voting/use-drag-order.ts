import { useState, type PointerEvent } from 'react';

interface Drag {
  readonly ideaId: string;
  /** The place it would get, counted from 0. */
  readonly at: number;
}

/**
 * Moving a row of a list by its handle, with a mouse, a pen or a finger. Pointer events do all of it: the buttons beside
 * the handle are what a keyboard or a screen reader uses, so a library would bring a second way to do the same. Rows tell
 * their place with `data-place`.
 */
export function useDragOrder(onDrop: (ideaId: string, at: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const handle = (ideaId: string, place: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ ideaId, at: place });
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      if (!drag) return;
      const list = event.currentTarget.closest('ol');
      if (list) setDrag({ ideaId, at: placeUnder(list, event.clientY) });
    },
    onPointerUp(): void {
      if (drag && drag.at !== place && drag.at !== place + 1) onDrop(ideaId, drag.at);
      setDrag(undefined);
    },
    onPointerCancel: (): void => setDrag(undefined),
  });
  return { drag, handle };
}

/** The place of the first row whose middle lies below the pointer; past the last row it is one more than the last. */
function placeUnder(list: HTMLElement, y: number): number {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-place]')];
  const below = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below ? Number(below.dataset['place']) : Number(rows.at(-1)?.dataset['place'] ?? -1) + 1;
}
