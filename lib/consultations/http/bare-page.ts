export type BarePage = {
  title: string
  /** HTML; who calls escapes what others wrote. */
  content: string
  /** Where the name of the site in the head leads. */
  home: '/' | '/desk/'
}

// The colours of app/globals.css, inlined: this page must work when nothing else of the site does. As
// the page before it announces a transition, Chromium reports an error if this one does not join.
const style = `
  @view-transition { navigation: auto }
  :root { color-scheme: light dark; --paper: #fbf9f5; --ink: #1d1b18; --rule: #e0d9cc; --brass: #b08d4c }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #14171b; --ink: #ece6da; --rule: #31363d; --brass: #a98b54 }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 system-ui, sans-serif }
  header { border-bottom: 1px solid var(--rule) }
  header, main { padding: 0 max(clamp(1.25rem, 4vw, 3rem), 50vw - 34.5rem) }
  h1, header a { font-family: Georgia, serif; font-weight: 500 }
  header a { display: inline-block; padding: 1.4rem 0; font-size: 1.5rem; color: inherit; text-decoration: none }
  h1 { margin: clamp(3.5rem, 8vw, 7rem) 0 1.5rem; font-size: clamp(2.125rem, 1.6rem + 2.3vw, 3.375rem); line-height: 1.14 }
  p { max-width: 42rem; margin: 0 0 1rem }
  p a { display: inline-block; padding: .75rem 0; color: inherit; text-decoration-color: var(--brass); text-underline-offset: .22em }
  textarea { box-sizing: border-box; width: 100%; padding: .75rem; border: 1px solid var(--brass); background: none; color: inherit; font: inherit }
  button { margin-bottom: 1rem; padding: .75rem 1.5rem; border: 0; background: var(--ink); color: var(--paper); font: inherit; cursor: pointer }
`

/** A page complete in itself, as an answer to a form. */
export function barePage({ title, content, home }: BarePage): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} — ButlerSPB</title>
<style>${style}</style>
<header><a href="${home}">ButlerSPB</a></header>
<main>
<h1>${title}</h1>
${content}
</main>
</html>
`
}
