import { adoptionOf, type Namesake } from './adoption.js';

const somebody: Namesake = {
  id: '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10',
  roles: ['employee'],
  externalSource: null,
  isProvisioned: false,
  isErased: false,
};

describe('a user that SCIM creates', () => {
  it('is somebody new when nobody shares a name with them', () => expect(adoptionOf([])).toBeUndefined());

  it('is the one person who does, also when SCIM let go of them before', () => {
    expect(adoptionOf([somebody])).toBe(somebody);
    const released = { ...somebody, externalSource: 'scim' };
    expect(adoptionOf([released])).toBe(released);
  });

  it.each([
    ['an administrator', { ...somebody, roles: ['employee', 'administrator'] as const }],
    ['somebody of another system', { ...somebody, externalSource: 'polis:london' }],
    ['a user already', { ...somebody, isProvisioned: true }],
    ['erased', { ...somebody, isErased: true }],
  ])('is never %s', (_, namesake) => expect(adoptionOf([namesake])).toBe('taken'));

  it('is never two people', () => expect(adoptionOf([somebody, somebody])).toBe('taken'));
});
