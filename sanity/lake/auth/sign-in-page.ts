import { createHash } from 'node:crypto'

/** The message above the fields after an attempt. */
export type Problem = { title: string; text: string }

const style = `
:root { color-scheme: light dark; --paper: #fbf9f5; --surface: #fff; --ink: #1d1b18;
  --muted: #655f55; --rule: #8f8778; --accent: #80601f; --brass: #b08d4c; --danger: #9c2b1f }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --surface: #1b222b;
  --ink: #f1ebdf; --muted: #b3b0a8; --rule: #737a85; --accent: #d9b878; --danger: #f0a196 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem 1.25rem;
  background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif }
main { width: 100%; max-width: 24rem }
.mark { margin: 0; color: var(--accent); font: 600 1rem/1.4 Georgia, serif; letter-spacing: .04em }
h1 { margin: .25rem 0 1.75rem; font: 400 2rem/1.2 Georgia, serif;
  padding-bottom: 1.25rem; border-bottom: 1px solid var(--brass) }
label { display: block; margin: 1.25rem 0 .375rem; font-weight: 600 }
input { width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--rule); border-radius: 2px }
input[aria-invalid=true] { border-color: var(--danger) }
button { width: 100%; min-height: 3rem; margin-top: 1.75rem; padding: .5rem 1rem; font: inherit;
  font-weight: 600; color: var(--paper); background: var(--ink); border: 0; border-radius: 2px;
  cursor: pointer }
input:focus-visible, button:focus-visible { outline: 3px solid var(--brass); outline-offset: 2px }
.problem { margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: 3px solid var(--danger);
  background: var(--surface) }
.problem strong { display: block; color: var(--danger) }
.hint { margin: 1.5rem 0 0; color: var(--muted); font-size: .9375rem }
`

/**
 * The page needs no script. `target` is the origin the form may redirect to: browsers apply
 * `form-action` to the redirect as well.
 */
export function pageHeaders(target: string | undefined): Record<string, string> {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    `form-action 'self' ${target ?? ''}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    // `no-referrer` would make the origin of the form's own POST `null`.
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  }
}

/** E-mail and password, posted to the address the page came from. */
export function signInPage({ email, problem }: { email: string; problem?: Problem }): string {
  const invalid = problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  return page(`${problem === undefined ? '' : problemBox(problem)}
<form method="post">
<label for="email">Электронная почта</label>
<input id="email" name="email" type="email" autocomplete="username" maxlength="254" required
 ${email === '' ? 'autofocus' : ''} value="${escapeHtml(email)}"${invalid}>
<label for="password">Пароль</label>
<input id="password" name="password" type="password" autocomplete="current-password"
 maxlength="200" required ${email === '' ? '' : 'autofocus'}${invalid}>
<button>Войти</button>
</form>
<p class="hint">Пароль выдаёт администратор сайта. Если вы его забыли, администратор задаст
новый.</p>`)
}

/** For an address that cannot be signed in to: no form. */
export function problemPage(problem: Problem): string {
  return page(problemBox(problem))
}

function page(content: string): string {
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Вход в студию — ButlerSPB</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="mark">ButlerSPB</p>
<h1>Вход в студию</h1>
${content}
</main>
</body>
</html>
`
}

function problemBox({ title, text }: Problem): string {
  return `<p class="problem" id="problem" role="alert"><strong>${escapeHtml(title)}</strong>
${escapeHtml(text)}</p>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
