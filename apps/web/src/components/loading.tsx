import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../lib/texts.js';
import classes from './loading.module.css';

const lines = {
  page: [
    [34, '60%'],
    [18, '85%'],
    [18, '70%'],
    [120, '100%'],
    [120, '100%'],
  ],
  list: [
    [92, '100%'],
    [92, '100%'],
    [92, '100%'],
  ],
  card: [
    [28, '70%'],
    [18, '95%'],
    [18, '80%'],
    [56, '100%'],
  ],
} as const;

/** Grey shapes where the content will come, so the page does not jump when it does. */
export function Loading({ shape = 'list' }: { readonly shape?: keyof typeof lines }) {
  const { t } = useTexts();
  return (
    <div role="status" className={classes.lines}>
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      {lines[shape].map(([height, width], index) => (
        <Skeleton key={index} height={height} width={width} aria-hidden="true" />
      ))}
    </div>
  );
}
