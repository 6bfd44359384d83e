import type { DemoDomain } from './demo-types.js';

/** The six strategic domains of Polderlicht. */
export const demoDomains: readonly DemoDomain[] = [
  {
    key: 'veiligheid',
    name: { nl: 'Veiligheid', en: 'Safety' },
    goal: {
      nl: 'Iedereen komt elke dag gezond thuis, ook wie voor ons werkt en niet bij ons in dienst is.',
      en: 'Everyone gets home healthy every day, including those who work for us without being on our payroll.',
    },
    owner: 'willem',
  },
  {
    key: 'klant',
    name: { nl: 'Klant', en: 'Customer' },
    goal: {
      nl: 'Een klant begrijpt ons de eerste keer en hoeft nooit twee keer over hetzelfde te bellen.',
      en: 'A customer understands us the first time and never has to call twice about the same thing.',
    },
    owner: 'bestuur-03',
  },
  {
    key: 'duurzaamheid',
    name: { nl: 'Duurzaamheid', en: 'Sustainability' },
    goal: {
      nl: 'In 2030 werken onze eigen gebouwen, depots en voertuigen zonder fossiele brandstof.',
      en: 'By 2030 our own buildings, depots and vehicles run without fossil fuel.',
    },
    owner: 'bestuur-02',
  },
  {
    key: 'digitaal-werken',
    name: { nl: 'Digitaal werken', en: 'Digital work' },
    goal: {
      nl: 'Systemen besparen tijd. Wat je één keer hebt ingevoerd, hoef je nergens opnieuw in te voeren.',
      en: 'Systems save time. What you have entered once, you never have to enter again.',
    },
    owner: 'willem',
  },
  {
    key: 'kosten',
    name: { nl: 'Kosten', en: 'Costs' },
    goal: {
      nl: 'We geven elke euro uit alsof de klant over onze schouder meekijkt. Dat doet hij ook.',
      en: 'We spend every euro as if the customer were looking over our shoulder. They are.',
    },
    owner: 'bestuur-01',
  },
  {
    key: 'werkplezier',
    name: { nl: 'Werkplezier', en: 'Enjoying work' },
    goal: {
      nl: 'Collega’s raden ons aan als werkgever, ook na een winter vol storingen.',
      en: 'Colleagues recommend us as an employer, even after a winter full of outages.',
    },
    owner: 'bestuur-01',
  },
];
