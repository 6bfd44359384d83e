import type { DemoIdea, DemoIdeaText } from './demo-types.js';
import { depotIdeas } from './ideas-depots.js';
import { fieldWorkIdeas } from './ideas-field-work.js';
import { invoiceIdeas } from './ideas-invoices.js';
import { meetingIdeas } from './ideas-meetings.js';
import { roadAndSiteIdeas } from './ideas-road-and-site.js';
import { safetyTogetherIdeas } from './ideas-safety-together.js';
import { stationIdeas } from './ideas-stations.js';
import { systemIdeas } from './ideas-systems.js';

/**
 * All ideas of the demo, grouped per challenge: 60 about time for real work, 60 about safety, 10 about depots
 * and 12 about invoices. Written by hand; nothing in them refers to an existing person or company.
 */
export const demoIdeas: readonly DemoIdea[] = [
  ...placed('echte-werk', meetingIdeas, systemIdeas, fieldWorkIdeas),
  ...placed('veilig-thuis', stationIdeas, roadAndSiteIdeas, safetyTogetherIdeas),
  ...placed('fossil-free-depots', depotIdeas),
  ...placed('factuur-begrijpen', invoiceIdeas),
];

function placed(challenge: string, ...groups: readonly (readonly DemoIdeaText[])[]): DemoIdea[] {
  return groups.flat().map((idea) => ({ ...idea, challenge }));
}
