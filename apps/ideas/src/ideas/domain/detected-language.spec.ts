import { detectedLanguage } from './detected-language.js';

describe('the detected language', () => {
  it.each([
    ['nl', 'Laat altijd een tweede collega meekijken bij een schakelhandeling.'],
    ['nl', 'Iedereen mag het werk stilleggen.'],
    ['nl', 'Meer laadpalen bij de depots, want we staan elke ochtend in de rij'],
    ['nl', 'Teams-meetings: maximaal 25 minuten, en alleen met een agenda'],
    ['en', 'Anyone may stop the dig when they see something unsafe.'],
    ['en', 'Charge vans at night within the existing grid connection'],
    ['en', 'Fewer meetings would help us'],
    ['en', 'Solar panels on every depot roof, paid for by what we save'],
  ])('is %s for "%s"', (language, text) => expect(detectedLanguage(text)).toBe(language));

  it('is Dutch when nothing tells', () => {
    for (const text of ['', '12345', 'Powerpoint!', 'Привет']) expect(detectedLanguage(text)).toBe('nl');
  });
});
