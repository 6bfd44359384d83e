import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bradleyTerry, type Win } from '@zwerm/ranking/choice/bradley-terry';
import { skillRatings, type SkillModel } from '@zwerm/ranking/choice/skill-ratings';
import { csvRows } from '../csv-rows.js';
import { UsageError } from '../usage-error.js';
import type { ChoiceFormat } from './choice-format.js';

/** Choices between two, as a wiki survey exports them. */
export const wikiSurvey: ChoiceFormat = {
  id: 'wiki-survey',
  looksLike: 'a folder with items.csv and votes.csv',
  methods: {
    'bradley-terry': 'strength (theta, prior N(0, 1)) and mean chance to win, of 100',
    'skill-bradley-terry': 'rating as openskill, choice by choice; depends on their order: not for results',
    'skill-thurstone-mosteller': 'the same with normal performances',
  },
  recognises: async (location) => {
    const files: string[] = await readdir(location).catch(() => []);
    return files.includes('items.csv') && files.includes('votes.csv');
  },
  async tally(location, method) {
    const items: string[] = [];
    for await (const row of csvRows(path.join(location, 'items.csv'), ['item', 'text']))
      items.push(row.cell('item'));
    const wins: Win[] = [];
    for await (const row of csvRows(path.join(location, 'votes.csv'), ['left', 'right', 'winner'])) {
      const [left, right, winner] = [row.cell('left'), row.cell('right'), row.cell('winner')];
      if (winner !== left && winner !== right)
        throw new UsageError(`votes.csv, row ${row.number}: no winner`);
      wins.push({ winner, loser: winner === left ? right : left });
    }
    const title = path.basename(path.resolve(location));
    const model = SKILL_MODELS[method];
    const result = model ? ratingsOf(items, wins, model) : strengthsOf(items, wins);
    return { title, methodVersion: `${method}/1`, tiePolicy: 'item-id', result };
  },
};

const SKILL_MODELS: Partial<Record<string, SkillModel>> = {
  'skill-bradley-terry': 'bradley-terry-full',
  'skill-thurstone-mosteller': 'thurstone-mosteller-full',
};

function ratingsOf(
  items: readonly string[],
  wins: readonly Win[],
  model: SkillModel,
): Record<string, unknown> {
  const met = metIn(wins);
  const ratings = skillRatings(
    items.filter((item) => met.has(item)),
    wins,
    model,
  );
  const lines = [...ratings].map(([item, rating]) => ({ item, ...rating }));
  lines.sort((a, b) => b.mu - a.mu || (a.item < b.item ? -1 : 1));
  return { items: lines, unmet: items.filter((item) => !met.has(item)) };
}

const metIn = (wins: readonly Win[]): ReadonlySet<string> =>
  new Set(wins.flatMap(({ winner, loser }) => [winner, loser]));

/** Items nobody has chosen between are told apart: nothing is known of them, and they are nobody's opponent. */
function strengthsOf(items: readonly string[], wins: readonly Win[]): Record<string, unknown> {
  const met = metIn(wins);
  const theta = bradleyTerry(
    items.filter((item) => met.has(item)),
    wins,
  );
  const chance = (own: number): number => {
    const sum = [...theta.values()].reduce((total, other) => total + 1 / (1 + Math.exp(other - own)), 0);
    return (100 * (sum - 0.5)) / (theta.size - 1);
  };
  const lines = [...theta].map(([item, own]) => ({
    item,
    theta: own,
    meanWinChance: chance(own),
    wins: wins.filter(({ winner }) => winner === item).length,
    losses: wins.filter(({ loser }) => loser === item).length,
  }));
  return {
    items: lines.sort((a, b) => b.theta - a.theta || (a.item < b.item ? -1 : 1)),
    unmet: items.filter((item) => !met.has(item)),
  };
}
