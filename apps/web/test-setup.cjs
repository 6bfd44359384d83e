// What jsdom lacks and Mantine or the router asks for.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { TextDecoder, TextEncoder } = require('node:util');
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
window.scrollTo = () => undefined;
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NothingObserved;
globalThis.IntersectionObserver ??= NothingObserved;
Element.prototype.scrollIntoView ??= () => undefined;
// The router throws its redirects as responses.
globalThis.Response ??= class Response {
  constructor(_body, { status = 200, headers } = {}) {
    this.status = status;
    this.headers = new Headers(headers);
  }
};
