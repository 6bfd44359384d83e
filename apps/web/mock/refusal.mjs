class Refusal extends Error {
  constructor(status, code) {
    super(code);
    Object.assign(this, { status, code });
  }
}
export const find = (list, id) => list.find((one) => one.id === id) ?? fail(404, 'not-found');
export function fail(status, code) {
  throw new Refusal(status, code);
}
