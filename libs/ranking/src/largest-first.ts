/** Quickselect: afterwards the first `count` places are those of the largest values, in no order. */
export function bringLargestForward(places: Uint32Array, values: Float64Array, count: number): void {
  let first = 0;
  let last = places.length - 1;
  while (first < last) {
    const pivot = values[places[(first + last) >>> 1] ?? 0] ?? 0;
    let left = first;
    let right = last;
    while (left <= right) {
      while ((values[places[left] ?? 0] ?? 0) > pivot) left += 1;
      while ((values[places[right] ?? 0] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const moved = places[left] ?? 0;
      places[left] = places[right] ?? 0;
      places[right] = moved;
      left += 1;
      right -= 1;
    }
    if (count - 1 <= right) last = right;
    else if (count - 1 >= left) first = left;
    else return;
  }
}

/** The places 0 to `size` - 1. */
export function allPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < size; place += 1) places[place] = place;
  return places;
}

/**
 * The `count`-th largest value and the next one.
 *
 * @param count 1 ≤ count; where there are no more values than that, the next one is the smallest
 */
export function aroundRank(values: Float64Array, count: number): readonly [number, number] {
  const places = allPlaces(values.length);
  bringLargestForward(places, values, count);
  let [least, next] = [Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 1) {
    const value = values[places[at] ?? 0] ?? 0;
    if (at < count) least = Math.min(least, value);
    else next = Math.max(next, value);
  }
  return [least, next === -Infinity ? least : next];
}
