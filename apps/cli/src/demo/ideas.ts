import type { DemoIdea, DemoIdeaText } from './demo-types.js';
import { depotIdeas } from './ideas-depots.js';
import {
  neighbourhoodIdeas,
  officeIdeas,
  pilotIdeas,
  sharedDayIdeas,
  trainingIdeas,
} from './ideas-by-method.js';
import { fieldWorkIdeas } from './ideas-field-work.js';
import { agreementIdeas, fieldAppIdeas } from './ideas-inside-outside.js';
import { invoiceIdeas } from './ideas-invoices.js';
import { meetingIdeas } from './ideas-meetings.js';
import { roadAndSiteIdeas } from './ideas-road-and-site.js';
import { safetyTogetherIdeas } from './ideas-safety-together.js';
import { stationIdeas } from './ideas-stations.js';
import { systemIdeas } from './ideas-systems.js';

/**
 * All ideas of the demo, grouped per challenge: 60 about time for real work, 60 about safety, 10 about depots,
 * 12 about invoices and 5 for each other way to vote. Written by hand; nothing in them refers to an existing person or company.
 */
export const demoIdeas: readonly DemoIdea[] = [
  ...placed('echte-werk', meetingIdeas, systemIdeas, fieldWorkIdeas),
  ...placed('veilig-thuis', stationIdeas, roadAndSiteIdeas, safetyTogetherIdeas),
  ...placed('fossil-free-depots', depotIdeas),
  ...placed('factuur-begrijpen', invoiceIdeas),
  ...placed('vrije-dag', sharedDayIdeas),
  ...placed('first-training', trainingIdeas),
  ...placed('buurtbudget', neighbourhoodIdeas),
  ...placed('kantoorregels', officeIdeas),
  ...placed('proef-met-ai', pilotIdeas),
  ...placed('werkafspraken', agreementIdeas),
  ...placed('field-app', fieldAppIdeas),
];

function placed(challenge: string, ...groups: readonly (readonly DemoIdeaText[])[]): DemoIdea[] {
  return groups.flat().map((idea) => ({ ...idea, challenge }));
}
