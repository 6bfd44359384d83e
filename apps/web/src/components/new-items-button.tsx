import { Button } from '@mantine/core';
import classes from './new-items-button.module.css';

interface Props {
  readonly text: string | null;
  readonly onShow: () => void;
}

/** News is offered, never pushed in: the list does not move under the reader's finger. */
export function NewItemsButton({ text, onShow }: Props) {
  return (
    <div role="status" className={classes.place}>
      {text ? (
        <Button variant="light" size="compact-md" radius="xl" onClick={onShow}>
          {text}
        </Button>
      ) : null}
    </div>
  );
}
