import { screen } from '@testing-library/react';
import { renderScreen } from '../test-support/render-screen.js';
import { someRow } from '../test-support/builders.js';
import { IntervalBar } from './interval-bar.js';
import { RankedIdeaRow } from './ranked-idea-row.js';

describe('an interval bar', () => {
  it('is one image whose name says estimate, interval and number of votes', async () => {
    await renderScreen(
      <IntervalBar score={0.72} low={0.64} high={0.79} n={57} method="agree-disagree-pass" />,
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '72%, waarschijnlijk tussen 64% en 79%, op 57 stemmen',
    );
  });

  it('speaks the reader’s language', async () => {
    await renderScreen(<IntervalBar score={0.5} low={0.2} high={0.8} n={1} method="agree-disagree-pass" />, {
      language: 'en',
    });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '50%, probably between 20% and 80%, from 1 vote',
    );
  });

  it('draws the band from the low to the high end', async () => {
    const { container } = await renderScreen(
      <IntervalBar score={0.5} low={0.25} high={0.75} n={40} method="agree-disagree-pass" />,
    );
    const band = container.querySelector('rect.band');
    expect(band?.getAttribute('x')).toBe('25%');
    expect(band?.getAttribute('width')).toBe('50%');
  });
});

describe('a ranked idea', () => {
  it('shows a bar from ten votes on', async () => {
    await renderScreen(<RankedIdeaRow row={someRow({ n: 10 })} method="agree-disagree-pass" />);
    expect(screen.getByRole('img')).toBeTruthy();
  });

  it('says that there are too few votes instead of drawing a bar below ten', async () => {
    await renderScreen(<RankedIdeaRow row={someRow({ n: 3 })} method="agree-disagree-pass" />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Nog te weinig stemmen (3 van 10)')).toBeTruthy();
  });
});
