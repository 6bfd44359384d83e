// Screens come and go without a page load, so a screen reader would stay where the old screen was. A navigation
// asks for focus; the first page title that appears after it takes it. The first load asks nothing.
let asked = false;

export function askPageFocus(): void {
  asked = true;
}

export function takePageFocus(): boolean {
  const taken = asked;
  asked = false;
  return taken;
}
