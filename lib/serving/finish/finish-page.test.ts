import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishHtml } from './finish-page.ts'

const stripped = (html: string) => finishHtml(html, { plain: false, https: false })
const plain = (html: string) => finishHtml(html, { plain: true, https: false })
const policyOf = ({ headers }: { headers: Record<string, string> }) =>
  headers['content-security-policy'] ?? ''
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ru"><head>${head}</head><body>${body}</body></html>`

test('a page loses the scripts of the framework, its data and their preloads', () => {
  const { html, unstripped } = stripped(
    page(
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="modulepreload" href="/b.js"><script src="/_next/a.js" async=""></script>',
      '<p>Текст</p><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>Текст</p>"])</script>',
    ),
  )
  expect(html).toBe(page('', '<p>Текст</p>'))
  expect(unstripped).toBeUndefined()
})

test('structured data, speculation rules, styles and own scripts stay as they are', () => {
  const kept = page(
    '<style media="screen">body{color:red}</style><link rel="stylesheet" href="/a.css"><link rel="preload" as="font" href="/a.woff2">',
    '<script type="application/ld+json">{"name":"\\u003c/script> <!-- "}</script><script TYPE=" SpeculationRules ">{}</script><script data-keep="">let a = 1</script>',
  )
  expect(stripped(kept).html).toBe(kept)
})

test('all other bytes stay as they are', () => {
  const [before, after] = ["<p title=a\r\nclass='b'>\r\nЁ&nbsp;😀&lt;script><BR/>", '\r\n<i>x</P>']
  const { html } = stripped(`\uFEFF<!doctype html>${before}<script>1</script>${after}`)
  expect(html).toBe(`\uFEFF<!doctype html>${before}${after}`)
})

test.each([
  ['upper case', '<SCRIPT SRC=/a.js></SCRIPT >'],
  ['attributes without quotes', '<script id=a>b</script>'],
  ['a greater-than sign in an attribute', '<script data-a="x>y" src="/a.js"></script>'],
  ['the text of a comment inside', '<script><!-- </scrip --></script>'],
  ['a script inside an escaped script', '<script><!--<script>a</script>--></script>'],
  ['a line break in the end tag', '<script>a</script\n>'],
  ['inside SVG', '<svg><script>a</script></svg>', '<svg></svg>'],
  ['around a comment inside SVG', '<svg><script>a<!-- -->b</script></svg>', '<svg></svg>'],
  ['empty inside SVG', '<svg><script href="/a.js"/></svg>', '<svg></svg>'],
  ['inside a template', '<template><script>a</script></template>', '<template></template>'],
  ['inside a table', '<table><script>a</script></table>', '<table></table>'],
  ['a false kind of data', '<script type="text/x" id="application/ld+json">a</script>'],
])('a script is found: %s', (_name, script, rest = '') => {
  expect(stripped(page('', `<p>a</p>${script}<p>b</p>`)).html).toBe(
    page('', `<p>a</p>${rest}<p>b</p>`),
  )
})

test.each([
  ['in escaped text', '<pre>&lt;script>self.__next_f&lt;/script> &lt;!--$?--> $RC</pre>'],
  ['in an attribute', '<a title="<script>$RC</script><!--$?--><template id=B:0>">a</a>'],
  ['in a comment', '<!-- <script>a</script> BAILOUT_TO_CLIENT_SIDE_RENDERING -->'],
  ['in a text area', '<textarea><script>a</script><!--$?--></textarea>'],
  ['in a style', '<style>body::after{content:"<script></script><!--$?-->"}</style>'],
  ['in CDATA', '<svg><![CDATA[<script>a</script><!--$?-->]]></svg>'],
  ['in noscript', '<noscript><script>a</script><!--$?--></noscript>'],
  ['in structured data', '<script type="application/ld+json">"$RC __next_error__"</script>'],
  ['as an id', '<h2 id="__next_error__">a</h2><p id="B:0">b</p>'],
])('code that is only shown stays and means nothing: %s', (_name, shown) => {
  const { html, unstripped } = stripped(page('', `${shown}<script>a</script>`))
  expect(html).toBe(page('', shown))
  expect(unstripped).toBeUndefined()
})

test.each([
  ['a pending boundary', '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->'],
  ['a pending boundary', '<!--$~--><p>…</p><!--/$-->'],
  ['a pending boundary', '<template id="B:1"></template>'],
  ['a pending boundary', '<script>$RC=function(b,c){}</script>'],
  [
    'a boundary left to the browser',
    '<template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template>',
  ],
  ['a boundary left to the browser', '<!--$!--><p>…</p><!--/$-->'],
  ['a script without its end', '<script>self.__next_f'],
])('a page with %s keeps its scripts and says why', (reason, body) => {
  const html = page('<script src="/_next/a.js"></script>', body)
  expect(stripped(html)).toMatchObject({ html, unstripped: reason })
})

test("Next's error page keeps its scripts and says why", () => {
  const html = '<!DOCTYPE html><html id="__next_error__"><script>a</script></html>'
  expect(stripped(html)).toMatchObject({ html, unstripped: "Next's error page" })
})

test("React's comments go, others stay", () => {
  const { html } = stripped(page('', '<p>a<!-- -->б<!--$-->в<!--/$--><!-- note --><!--&--></p>'))
  expect(html).toBe(page('', '<p>aбв<!-- note --></p>'))
})

test('the policy allows the scripts and styles that stay, by their hashes, and no others', () => {
  const html = page(
    '<style>body{color:red}</style>',
    '<script>gone</script><script data-keep>\r\nkept</script>',
  )
  const policy = policyOf(stripped(html))
  expect(policy).toContain(`script-src 'self' ${hashOf('\nkept')};`)
  expect(policy).toContain(`style-src 'self' ${hashOf('body{color:red}')};`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

test('a page that is left without scripts may run none', () => {
  const policy = policyOf(stripped(page('', '<script>gone</script>')))
  expect(policy).toContain("script-src 'none';")
})

test('the plain page keeps every script, and the policy has the hash of each once', () => {
  const html = page('', '<script>a</script><script>a</script><script src="/b.js">c</script>')
  const finished = plain(html)
  expect(finished.html).toBe(html)
  expect(finished.unstripped).toBeUndefined()
  expect(policyOf(finished)).toContain(`script-src 'self' ${hashOf('a')};`)
})

test('a page keeps of its style sheet what its elements match, and the policy has its hash', () => {
  const finished = stripped(page('<style>p{top:0}.a{top:1px}</style>', '<i class="a b">a</i>'))
  expect(finished.html).toBe(page('<style>.a{top:1px}</style>', '<i class="a">a</i>'))
  expect(policyOf(finished)).toContain(`style-src 'self' ${hashOf('.a{top:1px}')};`)
})

test('classes get short names, one for those that always stand together', () => {
  const css = '.flex{top:0}.sm\\:mt-1{top:1px}.gap>.note:not(.gone):hover{top:2px}.b{top:3px}'
  const html = page(
    `<style>${css}</style>`,
    '<i class="flex sm:mt-1 unknown"><b class="note b"></b></i><i class="gap"></i><i class="b unknown"></i>',
  )
  expect(stripped(html).html).toBe(
    page(
      '<style>.a{top:0}.a{top:1px}.d>.b:not(.gone):hover{top:2px}.c{top:3px}</style>',
      '<i class="a"><b class="b c"></b></i><i class="d"></i><i class="c"></i>',
    ),
  )
})

test('a short name means nothing else in the styles', () => {
  const html = page('<style>.note:not(.a){top:0}</style>', '<i class="note"></i>')
  expect(stripped(html).html).toBe(page('<style>.b:not(.a){top:0}</style>', '<i class="b"></i>'))
})

test.each([
  ['no styles', ''],
  ['styles of another address', '<style>.x{top:0}</style><link rel="stylesheet" href="/a.css">'],
  ['styles that ask for the attribute itself', '<style>.x,[class~=x]{top:0}</style>'],
])('classes keep their names on a page with %s', (_name, head) => {
  const html = page(head, '<i class="x y"></i>')
  expect(stripped(html).html).toBe(html)
})

test('what only the framework reads goes', () => {
  const html = page(
    '<meta name="next-size-adjust" content=""/><style data-precedence="next" data-href="/a.css">i{top:0}</style>',
    '<div hidden=""></div><div hidden=""><!--$--><!--/$--></div><div hidden=""><i>a</i></div>',
  )
  expect(stripped(html).html).toBe(page('<style>i{top:0}</style>', '<div hidden=""><i>a</i></div>'))
})

test('styles keep the faces of the shown text and of what visitors type in', () => {
  const face = (letter: string) => {
    const range = letter.codePointAt(0)?.toString(16)
    return `@font-face{font-family:${letter};unicode-range:U+${range}}`
  }
  const facesOf = (body: string) => {
    const css = `${['Ж', 'ж', 'Щ'].map((letter) => face(letter)).join('')}
      p,img{font-family:Ж,ж,Щ}form{font-family:Щ}`
    return stripped(page(`<style>${css}</style>`, body)).html.match(/(?<=family:).(?=;)/g)
  }
  expect(facesOf('<p title="Щ">ж<script>"Щ"</script></p>')).toEqual(['ж'])
  expect(facesOf('<p>ж</p><img alt="Щ">')).toEqual(['ж', 'Щ'])
  expect(facesOf('<form><input type="hidden" name="a"></form>')).toBeNull()
  expect(facesOf('<form><b><input name="a"></b></form>')).toEqual(['Щ'])
})

test('styles keep the parts of the fields that a page has', () => {
  const css = '::placeholder{top:0}::file-selector-button{top:1}::-webkit-datetime-edit{top:2}'
  const partsOf = (body: string) =>
    stripped(page(`<style>${css}</style>`, body))
      .html.match(/(?<=top:)./g)
      ?.join('')
  expect(partsOf('<p>a</p>')).toBeUndefined()
  expect(partsOf('<textarea></textarea>')).toBe('0')
  expect(partsOf('<input>')).toBe('0')
  expect(partsOf('<input type="FILE"><input type="time">')).toBe('012')
})

test('style attributes are allowed only on a page that has some', () => {
  const attributes = "style-src-attr 'unsafe-inline'"
  expect(policyOf(stripped(page('', '<p style="color:red">a</p>')))).toContain(attributes)
  expect(policyOf(stripped(page('', '<p>style="color:red"</p>')))).not.toContain(attributes)
})

test('browsers are told to insist on https only by a site that has it', () => {
  const headers = (https: boolean) => finishHtml(page('', ''), { plain: false, https }).headers
  expect(headers(true)).toHaveProperty('strict-transport-security')
  expect(headers(false)).not.toHaveProperty('strict-transport-security')
})
