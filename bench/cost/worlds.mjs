// What the cost of the mathematics is measured on: ideas, choices, opinions and a budget, drawn with a fixed seed.

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Ideas of whom each stratum judged up to 39 times, some liked better than others. */
export function ideasOf(count, strata, normal, whole) {
  return Array.from({ length: count }, () => {
    const level = 0.7 + normal();
    const trials = Array.from({ length: strata }, () => whole(40));
    const agrees = trials.map((n) => Math.min(n, Math.round(n * sigmoid(level + 0.5 * normal()))));
    return { trials, agrees };
  });
}

/** The same ideas as columns for the bare loops, logits at a start. */
export function columnsOf(ideas, start) {
  const agrees = Float64Array.from(ideas.flatMap((idea) => idea.agrees));
  const trials = Float64Array.from(ideas.flatMap((idea) => idea.trials));
  return { agrees, trials, logits: new Float64Array(agrees.length).fill(start) };
}

const total = (counts) => counts.reduce((sum, count) => sum + count, 0);

/** As aggregation hands them to a ranking where the roll is divided. */
export function partedIdea({ trials, agrees }, number) {
  const agree = total(agrees);
  const disagree = total(trials) - agree;
  return { ideaId: `idea ${number}`, agree, disagree, pass: 3, byPart: { agrees, trials } };
}

/** As a published line says it. */
export function shareOf({ agrees, trials }) {
  const n = total(trials);
  const score = (total(agrees) + 1) / (n + 2);
  const reach = 1.645 / Math.sqrt((n + 2) * score * (1 - score));
  const at = Math.log(score / (1 - score));
  return { score, low: sigmoid(at - reach), high: sigmoid(at + reach), n };
}

/** As serving knows them; every idea has a row of its own. */
export function servableColumns(ideas, strata) {
  const shares = ideas.map(shareOf);
  const logit = Float64Array.from(shares, ({ score }) => Math.log(score / (1 - score)));
  const sd = Float64Array.from(shares, ({ score, n }) => 1 / Math.sqrt((n + 2) * score * (1 - score)));
  return {
    support: { logit, sd },
    commonGround: { logit: logit.map((mean) => mean - 0.1), sd },
    strata,
    stratumSds: new Float64Array(ideas.length * strata).fill(0.4),
    judgements: Float64Array.from(shares, ({ n }) => n),
    profileOf: Uint32Array.from(ideas.keys()),
  };
}

/** The better of two, by number, three times in four: as the product has them, and as numbers alone. */
export function winsOf(count, items, whole) {
  const names = Array.from({ length: items }, (_, number) => `idea ${number}`);
  const [winners, losers] = [new Int32Array(count), new Int32Array(count)];
  const wins = Array.from({ length: count }, (_, at) => {
    const first = whole(items);
    const second = (first + 1 + whole(items - 1)) % items;
    const isFirst = first > second === whole(4) > 0;
    winners[at] = isFirst ? first : second;
    losers[at] = isFirst ? second : first;
    return { winner: names[winners[at]], loser: names[losers[at]] };
  });
  return { names, wins, winners, losers };
}

/** Votes of three groups of people, each about the same number of ideas, drawn without one twice. */
export function opinionsOf(uniform, people, ideas, each) {
  const person = new Int32Array(people * each);
  const idea = new Int32Array(people * each);
  const value = new Int8Array(people * each);
  const step = ideas / each;
  for (let at = 0; at < person.length; at += 1) {
    person[at] = Math.floor(at / each);
    idea[at] = (at % each) * step + Math.floor(uniform() * step);
    const agrees = uniform() < 0.55 + 0.35 * Math.sin(idea[at] * (1 + (person[at] % 3)));
    value[at] = uniform() < 0.15 ? 0 : agrees ? 1 : -1;
  }
  return { people, ideas, person, idea, value };
}

/** A budget that pays for about a third; everybody approves of each project with one chance in four. */
export function budgetOf(whole) {
  const projects = Array.from({ length: 29 }, (_, number) => ({
    id: `project ${number}`,
    cost: BigInt(10_000 + whole(90_000)),
  }));
  const voters = Array.from({ length: 2_706 }, () => ({
    count: 1,
    worth: new Map(projects.filter(() => whole(4) === 0).map(({ id, cost }) => [id, cost])),
  }));
  return { budget: projects.reduce((sum, { cost }) => sum + cost, 0n) / 3n, projects, voters };
}
