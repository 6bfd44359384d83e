const logit = (share) => Math.log(share / (1 - share));
const sigmoid = (x) => 1 / (1 + Math.exp(-x));

const logFactorials = [0];
function logFactorial(n) {
  while (logFactorials.length <= n) logFactorials.push(logFactorials.at(-1) + Math.log(logFactorials.length));
  return logFactorials[n];
}

/**
 * Where in the predicted distribution of agrees others turned out to be, 0 to 1: uniform when the prediction is right
 * (randomised probability integral transform; Czado, Gneiting and Held 2009). The prediction is binomial around a share
 * that is normal on the logit scale, as our interval says.
 *
 * @param {{low: number, high: number}} line ends of the 90 % interval of the share
 * @param {{agree: number, disagree: number}} seen what others said
 * @param {number} lot between 0 and 1, decides within the step of a whole number
 */
export function placeInPrediction({ low, high }, { agree, disagree }, lot) {
  const mean = (logit(low) + logit(high)) / 2;
  const spread = (logit(high) - logit(low)) / (2 * 1.6449);
  const n = agree + disagree;
  let [place, weight] = [0, 0];
  for (let z = -4; z <= 4; z += 0.2) {
    const share = Math.min(1 - 1e-9, Math.max(1e-9, sigmoid(mean + spread * z)));
    const chanceOf = (k) =>
      Math.exp(
        logFactorial(n) -
          logFactorial(k) -
          logFactorial(n - k) +
          k * Math.log(share) +
          (n - k) * Math.log(1 - share),
      );
    let below = lot * chanceOf(agree);
    for (let k = 0; k < agree; k++) below += chanceOf(k);
    const density = Math.exp((-z * z) / 2);
    place += density * below;
    weight += density;
  }
  return place / weight;
}
