// The loops from which the figures of the methods were once taken: the mathematics and nothing else, on arrays of
// numbers that are there already. Measured beside the product they say what this machine is worth today.

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Newton's steps for the logits of one idea, until they are smaller than a tolerance, and the mean and deviation of its support. */
export function settleOne({ agrees, trials, logits }, prior, shares, first, most, tolerance) {
  const strata = shares.length;
  const { mu, tau2, om2 } = prior;
  const c = tau2 / (om2 * (om2 + strata * tau2));
  const [slope, bend] = [new Float64Array(strata), new Float64Array(strata)];
  let free = 0;
  for (let step = 0; step < most; step += 1) {
    let rest = 0;
    let pulled = 0;
    let largest = 0;
    free = 0;
    for (let g = 0; g < strata; g += 1) rest += logits[first + g] - mu;
    for (let g = 0; g < strata; g += 1) {
      const share = sigmoid(logits[first + g]);
      const n = trials[first + g];
      slope[g] = agrees[first + g] - n * share - (logits[first + g] - mu) / om2 + c * rest;
      bend[g] = 1 / om2 + n * share * (1 - share);
      free += 1 / bend[g];
      pulled += slope[g] / bend[g];
    }
    const common = (c * pulled) / (1 - c * free);
    for (let g = 0; g < strata; g += 1) {
      const move = Math.max(-1.5, Math.min(1.5, (slope[g] + common) / bend[g]));
      logits[first + g] += move;
      largest = Math.max(largest, Math.abs(move));
    }
    if (largest < tolerance) break;
  }
  const h = c / (1 - c * free);
  let [mean, own, all] = [0, 0, 0];
  for (let g = 0; g < strata; g += 1) {
    const share = sigmoid(logits[first + g]);
    const reach = shares[g] * share * (1 - share);
    mean += shares[g] * share;
    all += reach / bend[g];
    own += (reach * reach) / bend[g];
  }
  return Math.log(mean / (1 - mean)) + Math.sqrt(own + h * all * all) / (mean * (1 - mean));
}

/** Passes over all ideas, each with a new prior mean and variance of what the ideas came to. */
export function settleAll(columns, shares, passes) {
  const strata = shares.length;
  const prior = { mu: 0.66, tau2: 1, om2: 0.25 };
  const ideas = columns.logits.length / strata;
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    let [first, second] = [0, 0];
    for (let idea = 0; idea < ideas; idea += 1) {
      sum += settleOne(columns, prior, shares, idea * strata, 6, 1e-6);
      let mean = 0;
      for (let g = 0; g < strata; g += 1) mean += columns.logits[idea * strata + g] / strata;
      first += mean;
      second += (mean - prior.mu) ** 2;
    }
    prior.mu = first / ideas;
    prior.tau2 = (prior.tau2 + Math.max(0.05, second / ideas)) / 2;
  }
  return sum;
}

/** Values for all contenders and the best of them by quickselect, so many times. */
export function drawTop(means, sds, topCount, draws, normal) {
  const size = means.length;
  const [values, places, wins] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let place = 0; place < size; place += 1) {
      values[place] = means[place] + sds[place] * normal();
      places[place] = place;
    }
    let [first, last] = [0, size - 1];
    while (first < last) {
      const pivot = values[places[(first + last) >> 1]];
      let [left, right] = [first, last];
      while (left <= right) {
        while (values[places[left]] > pivot) left += 1;
        while (values[places[right]] < pivot) right -= 1;
        if (left > right) break;
        [places[left], places[right]] = [places[right], places[left]];
        left += 1;
        right -= 1;
      }
      if (topCount - 1 <= right) last = right;
      else if (topCount - 1 >= left) first = left;
      else break;
    }
    for (let place = 0; place < topCount; place += 1) wins[places[place]] += 1;
  }
  return wins;
}

/** A rating after each choice, by number. */
export function rateOnline(winners, losers, items) {
  const [mu, variance] = [new Float64Array(items), new Float64Array(items).fill(1)];
  for (let at = 0; at < winners.length; at += 1) {
    const [i, j] = [winners[at], losers[at]];
    const k = 1 / Math.sqrt(1 + (Math.PI * (variance[i] + variance[j])) / 8);
    const p = sigmoid(k * (mu[i] - mu[j]));
    const h = k * k * p * (1 - p);
    mu[i] += variance[i] * k * (1 - p);
    mu[j] -= variance[j] * k * (1 - p);
    variance[i] = 1 / (1 / variance[i] + h);
    variance[j] = 1 / (1 / variance[j] + h);
  }
  return mu;
}

/** Sweeps of Bradley and Terry's strengths over all choices, by number. */
export function sweepStrengths(winners, losers, items, sweeps) {
  const [theta, slope, bend] = [0, 0, 0].map(() => new Float64Array(items));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (let item = 0; item < items; item += 1) {
      slope[item] = -theta[item];
      bend[item] = 1;
    }
    for (let at = 0; at < winners.length; at += 1) {
      const [i, j] = [winners[at], losers[at]];
      const p = sigmoid(theta[i] - theta[j]);
      const q = p * (1 - p);
      slope[i] += 1 - p;
      slope[j] -= 1 - p;
      bend[i] += q;
      bend[j] += q;
    }
    for (let item = 0; item < items; item += 1) theta[item] += (0.5 * slope[item]) / bend[item];
  }
  return theta;
}

/** Turns of a direction through all votes and back, as often as power iteration was counted to need. */
export function turnDirection({ person, idea, value, people, ideas }, turns) {
  let direction = Float64Array.from({ length: ideas }, (_, at) => Math.sin(1 + at));
  for (let turn = 0; turn < turns; turn += 1) {
    const [score, next] = [new Float64Array(people), new Float64Array(ideas)];
    for (let at = 0; at < person.length; at += 1) score[person[at]] += value[at] * direction[idea[at]];
    for (let at = 0; at < person.length; at += 1) next[idea[at]] += value[at] * score[person[at]];
    const length = Math.sqrt(next.reduce((sum, entry) => sum + entry * entry, 0));
    direction = next.map((entry) => entry / length);
  }
  return direction;
}

/** Rounds in which every person looks for the nearest of some centres, as clustering was counted to need. */
export function nearestCentres({ people }, centres, rounds) {
  const place = (at, turn) => Math.sin(turn * (1 + at));
  const [x, y] = [1.3, 2.7].map((turn) => Float64Array.from({ length: people }, (_, at) => place(at, turn)));
  const [cx, cy] = [x.slice(0, centres), y.slice(0, centres)];
  const labels = new Int32Array(people);
  for (let round = 0; round < rounds; round += 1) {
    for (let person = 0; person < people; person += 1) {
      let [best, least] = [0, Infinity];
      for (let centre = 0; centre < centres; centre += 1) {
        const square = (x[person] - cx[centre]) ** 2 + (y[person] - cy[centre]) ** 2;
        if (square < least) {
          best = centre;
          least = square;
        }
      }
      labels[person] = best;
    }
    cx.fill(0);
    cy.fill(0);
    for (let person = 0; person < people; person += 1) {
      cx[labels[person]] += (x[person] * centres) / people;
      cy[labels[person]] += (y[person] * centres) / people;
    }
  }
  return labels;
}

/** Sweeps of the factorisation that finds what bridges: two unknowns of each person, then of each idea, then the mean. */
export function sweepBridging({ person, idea, value, people, ideas }, sweeps) {
  const n = value.length;
  const side = (size, factor) => ({
    size,
    intercepts: new Float64Array(size),
    factors: Float64Array.from({ length: size }, (_, at) => factor * Math.sin(3 * at)),
    sums: new Float64Array(size * 5),
  });
  const [one, other] = [side(people, 0), side(ideas, 0.2)];
  let mean = 0;
  const solve = (own, of, opposite, at) => {
    const { sums } = own;
    sums.fill(0);
    for (let vote = 0; vote < n; vote += 1) {
      const [factor, to] = [opposite.factors[at[vote]], of[vote] * 5];
      const rest = (value[vote] + 1) / 2 - mean - opposite.intercepts[at[vote]];
      sums[to] += 1;
      sums[to + 1] += factor;
      sums[to + 2] += factor * factor;
      sums[to + 3] += rest;
      sums[to + 4] += factor * rest;
    }
    for (let member = 0; member < own.size; member += 1) {
      const to = member * 5;
      const [a, b, d] = [
        sums[to] / n + 0.15 / own.size,
        sums[to + 1] / n,
        sums[to + 2] / n + 0.03 / own.size,
      ];
      const determinant = a * d - b * b;
      own.intercepts[member] = (d * sums[to + 3] - b * sums[to + 4]) / n / determinant;
      own.factors[member] = (a * sums[to + 4] - b * sums[to + 3]) / n / determinant;
    }
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    solve(one, person, other, idea);
    solve(other, idea, one, person);
    let sum = 0;
    for (let vote = 0; vote < n; vote += 1) {
      const [p, i] = [person[vote], idea[vote]];
      sum +=
        (value[vote] + 1) / 2 - one.intercepts[p] - other.intercepts[i] - one.factors[p] * other.factors[i];
    }
    mean = sum / n / 1.15;
  }
  return mean;
}
