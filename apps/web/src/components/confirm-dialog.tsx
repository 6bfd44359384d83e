import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { useTexts } from '../lib/texts.js';
import { Notice } from './notice.js';

// Mantine's dialog title sits in a <header>, which readers would announce as a second page banner.
export const dialogAttributes = { header: { role: 'presentation' } };

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly confirmText: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly problem?: Problem | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that others notice; the way back is the first button. */
export function ConfirmDialog(props: Props) {
  const { t, problem: sentence } = useTexts();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('action.close') }}
      attributes={dialogAttributes}
    >
      <Stack>
        {props.children}
        {props.problem ? (
          <Notice tone="danger" icon="warning" role="alert">
            <p>{sentence(props.problem)}</p>
          </Notice>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            color={props.danger ? 'rust' : 'teal'}
            loading={props.busy ?? false}
            onClick={props.onConfirm}
          >
            {props.confirmText}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
