import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { JuryFields } from './jury-fields.js';
import { usualRules } from './round-rules.js';

function Fields() {
  const [rules, setRules] = useState(usualRules('score'));
  return <JuryFields rules={rules} onChange={(part) => setRules({ ...rules, ...part })} />;
}

describe('choosing a jury', () => {
  it('is also done by name, with the same care', async () => {
    fakeApi({
      'GET /groups': () => [200, { items: [], nextCursor: null }],
      'GET /people': () => [200, { items: [{ id: 'anna', displayName: 'Anna Bos' }] }],
      'GET /colleagues': () => [200, { items: [{ id: 'anna', displayName: 'Anna Bos' }], nextCursor: null }],
    });
    await renderScreen(<Fields />);
    const field = screen.getByLabelText('Alleen deze mensen beoordelen (vakjury op naam)', {
      selector: 'input',
    });
    await userEvent.type(field, 'Anna');
    await userEvent.click(await screen.findByRole('option', { name: 'Anna Bos' }));
    expect(screen.getAllByRole<HTMLInputElement>('switch').map(({ checked }) => checked)).toEqual([
      false,
      false,
    ]);
  });

  it('keeps it from judging its own work and unit, which can be allowed again', async () => {
    fakeApi({
      'GET /groups': () => [
        200,
        { items: [{ id: 'jury', name: 'Vakgroep', memberCount: 4 }], nextCursor: null },
      ],
    });
    await renderScreen(<Fields />);
    const own = () =>
      [
        'Schrijvers en medeschrijvers mogen op hun eigen idee stemmen',
        'Mensen mogen op ideeën van hun eigen afdeling stemmen',
      ].map((name) => screen.getByRole<HTMLInputElement>('switch', { name }).checked);
    expect(own()).toEqual([true, true]);
    await userEvent.click(screen.getAllByLabelText('Alleen deze groepen beoordelen (vakjury)')[0]!);
    await userEvent.click(await screen.findByRole('option', { name: /Vakgroep/ }));
    expect(own()).toEqual([false, false]);
    await userEvent.click(
      screen.getByRole('switch', { name: 'Mensen mogen op ideeën van hun eigen afdeling stemmen' }),
    );
    expect(own()).toEqual([false, true]);
  });
});
