/**
 * Moves its parent, the bar of calls, out of sight while a visitor scrolls down, and back as soon as
 * they scroll up. Runs in the browser, inside the bar.
 */
export function hideWhileScrollingDown(): void {
  const bar = document.currentScript?.parentElement
  let last = scrollY
  const follow = () => {
    // A resting finger trembles.
    if (Math.abs(scrollY - last) < 9) return
    bar?.toggleAttribute('data-away', scrollY > last)
    last = scrollY
  }
  addEventListener('scroll', follow, { passive: true })
}
