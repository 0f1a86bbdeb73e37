/**
 * Marks, in the list of contents that it is in, the section that a reader has before them: the last
 * one that begins above the middle of the screen. Runs in the browser.
 */
export function markCurrentSection(): void {
  const links = document.currentScript?.parentElement?.querySelectorAll('a') ?? []
  const mark = () => {
    let current: Element | undefined
    for (const link of links) {
      const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
      if (heading && heading.getBoundingClientRect().top < innerHeight / 2) current = link
      link.removeAttribute('aria-current')
    }
    current?.setAttribute('aria-current', 'location')
  }
  addEventListener('scroll', mark, { passive: true })
}
