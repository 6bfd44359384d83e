import { sigmoid } from '../../libs/ranking/dist/logistic.js';

/** The next person to arrive: opinion group, recorded attribute, leniency, activity; perhaps one of the brigade. */
export function nextPerson(round, brigade) {
  const { settings } = round.world;
  const { chance } = round;
  const ofBrigade = brigade.arrives(round.now);
  const group = chance.happens(settings.minority) ? 1 : 0;
  const activity = Math.round(Math.exp(chance.normal() + Math.log(settings.meanActivity) - 0.5));
  return {
    number: round.people++,
    group,
    stratum: chance.happens(settings.attributeRight) ? group : 1 - group,
    leniency: chance.normal() * settings.leniencySd,
    decisions: Math.max(1, Math.min(120, activity)),
    brigade: ofBrigade ? settings.brigade : 'none',
  };
}

/** Brigadiers are a tenth of all accounts and arrive in a window. */
export function brigadeOf(round) {
  const { settings } = round.world;
  const honest = Math.ceil((settings.decisions / settings.meanActivity) * 1.15);
  const share = settings.brigadeShare;
  let left = settings.brigade === 'none' ? 0 : Math.round((share * honest) / (1 - share));
  const rate = left / ((settings.brigadeUntil - settings.brigadeFrom) * honest);
  return {
    arrives(now) {
      if (left === 0 || now < settings.brigadeFrom) return false;
      if (now <= settings.brigadeUntil && !round.chance.happens(rate / (1 + rate))) return false;
      left -= 1;
      return true;
    },
  };
}

/** What a person says of an idea: 1 agree, -1 disagree, 0 pass. A brigadier has a mission for one idea only. */
export function judge(round, person, idea, herding = 0) {
  const { world, chance } = round;
  if (person.brigade !== 'none' && idea === world.target) return person.brigade === 'bury' ? -1 : 1;
  if (person.brigade === 'naive') return 0;
  if (chance.happens(world.settings.pass)) return 0;
  const utility = world.utilities[person.group][idea];
  return chance.happens(sigmoid(utility + person.leniency + herding)) ? 1 : -1;
}

/** Winner of a pair, or undefined for a pass. */
export function choose(round, person, [a, b]) {
  const { world, chance } = round;
  if (person.brigade !== 'none' && (a === world.target || b === world.target)) {
    const other = a === world.target ? b : a;
    return person.brigade === 'bury' ? other : world.target;
  }
  if (person.brigade === 'naive' || chance.happens(world.settings.pass)) return undefined;
  const utilities = world.utilities[person.group];
  return chance.happens(sigmoid(utilities[a] - utilities[b])) ? a : b;
}

/** Best and worst of a set (utility plus Gumbel noise), or undefined for a pass. */
export function bestAndWorst(round, person, set) {
  const { world, chance } = round;
  const mission = person.brigade !== 'none' && set.includes(world.target);
  if (!mission && (person.brigade === 'naive' || chance.happens(world.settings.pass))) return undefined;
  const utilities = world.utilities[person.group];
  const likes = set.map((idea) => utilities[idea] + chance.gumbel());
  const dislikes = set.map((idea) => -utilities[idea] + chance.gumbel());
  const at = set.indexOf(world.target);
  if (mission) (person.brigade === 'bury' ? dislikes : likes)[at] = Infinity;
  if (mission) (person.brigade === 'bury' ? likes : dislikes)[at] = -Infinity;
  const best = likes.indexOf(Math.max(...likes));
  dislikes[best] = -Infinity;
  return { best: set[best], worst: set[dislikes.indexOf(Math.max(...dislikes))] };
}
