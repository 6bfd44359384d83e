import { open } from 'node:fs/promises';
import path from 'node:path';
import { criteriaScores, type CriterionMark } from '@zwerm/ranking/choice/criteria-scores';
import { scoreThenRunoff } from '@zwerm/ranking/choice/score-then-runoff';
import { csvRows } from '../csv-rows.js';
import type { ChoiceFormat } from './choice-format.js';

const COLUMNS = ['participant', 'group', 'item', 'criterion', 'stars'];
const LEVELS = 5;

/** Stars from 1 to 5 over criteria, one mark per line. */
export const starScores: ChoiceFormat = {
  id: 'stars',
  looksLike: `a .csv file with ${COLUMNS.join(', ')}`,
  methods: {
    stars:
      'mean per criterion, shrunk as if ten more had given the mean of the criterion; criteria weigh the same',
    star: 'the two with most stars, then whichever of them more people give more stars (STAR)',
    'stars-levelled': 'the same after taking off how much milder than others each person marks',
  },
  recognises: async (location) =>
    location.endsWith('.csv') && (await firstLineOf(location)) === COLUMNS.join(','),
  async tally(location, method) {
    const marks: CriterionMark[] = [];
    for await (const row of csvRows(location, COLUMNS)) {
      const [participant, group] = [row.cell('participant'), row.cell('group')];
      const [item, criterion] = [row.cell('item'), row.cell('criterion')];
      marks.push({ participant, group, item, criterion, stars: row.whole('stars') });
    }
    if (method === 'star') {
      const { finalists, ...rest } = scoreThenRunoff(marks);
      const result = { finalists, ...rest, totals: Object.fromEntries(rest.totals) };
      const title = path.basename(location, '.csv');
      return { title, methodVersion: 'star/1', tiePolicy: 'preference-then-item-id', result };
    }
    const { severities, ...scores } = criteriaScores(marks, LEVELS, method === 'stars-levelled');
    const result = { ...scores, severities: Object.fromEntries(severities) };
    return {
      title: path.basename(location, '.csv'),
      methodVersion: `${method}/1`,
      tiePolicy: 'item-id',
      result,
    };
  },
};

async function firstLineOf(location: string): Promise<string> {
  const file = await open(location);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(200) });
    return buffer.toString('utf8', 0, bytesRead).split(/\r?\n/)[0] ?? '';
  } finally {
    await file.close();
  }
}
