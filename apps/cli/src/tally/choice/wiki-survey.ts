import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bradleyTerry, type Win } from '@zwerm/ranking/choice/bradley-terry';
import { skillRatings, type SkillModel } from '@zwerm/ranking/choice/skill-ratings';
import { strengthDeviations } from '@zwerm/ranking/choice/strength-deviations';
import { strengthPosterior } from '@zwerm/ranking/choice/strength-posterior';
import { csvRows } from '../csv-rows.js';
import { UsageError } from '../usage-error.js';
import type { ChoiceFormat } from './choice-format.js';

/** Choices between two, as a wiki survey exports them. */
export const wikiSurvey: ChoiceFormat = {
  id: 'wiki-survey',
  looksLike: 'a folder with items.csv and votes.csv',
  methods: {
    'bradley-terry':
      'strength (theta, prior N(0, 1)) with its deviation, mean chance to win and 100 (wins + 1) / (met + 2)',
    'strength-posterior':
      'mean and deviation of the strengths by expectation propagation (prior N(0, 1)), beside their maximum',
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
    let leftWins = 0;
    for await (const row of csvRows(path.join(location, 'votes.csv'), ['left', 'right', 'winner'])) {
      const [left, right, winner] = [row.cell('left'), row.cell('right'), row.cell('winner')];
      if (winner !== left && winner !== right)
        throw new UsageError(`votes.csv, row ${row.number}: no winner`);
      wins.push({ winner, loser: winner === left ? right : left });
      if (winner === left) leftWins += 1;
    }
    const title = path.basename(path.resolve(location));
    const model = SKILL_MODELS[method];
    const counted = model
      ? ratingsOf(items, wins, model)
      : method === 'strength-posterior'
        ? posteriorOf(items, wins)
        : strengthsOf(items, wins);
    const result = { ...counted, votes: wins.length, leftWinRate: leftWins / wins.length };
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

function posteriorOf(items: readonly string[], wins: readonly Win[]): Record<string, unknown> {
  const met = metIn(wins);
  const posterior = strengthPosterior(
    items.filter((item) => met.has(item)),
    wins,
  );
  const lines = [...posterior].map(([item, own]) => ({ item, ...own }));
  lines.sort((a, b) => b.mean - a.mean || (a.item < b.item ? -1 : 1));
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
  const deviations = strengthDeviations(theta, wins);
  const lines = [...theta].map(([item, own]) => {
    const won = wins.filter(({ winner }) => winner === item).length;
    const losses = wins.filter(({ loser }) => loser === item).length;
    const score = (100 * (won + 1)) / (won + losses + 2);
    const sd = deviations.get(item);
    return { item, theta: own, sd, meanWinChance: chance(own), wins: won, losses, score };
  });
  return {
    items: lines.sort((a, b) => b.theta - a.theta || (a.item < b.item ? -1 : 1)),
    unmet: items.filter((item) => !met.has(item)),
  };
}
