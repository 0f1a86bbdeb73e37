import { expect, test } from 'vitest'
import { pageStyles } from './page-styles.ts'
import { readStyleSheet } from './style-sheet.ts'

/** What stays of `css` on a page with these classes, ids and tags. */
const stylesFor = (css: string, names: string[], styleAttributes: string[] = []) =>
  pageStyles([readStyleSheet(css)], { names: new Set(names), styleAttributes }).sheets.join('')

const page = ['html', 'body', 'a', '.x', '.sm:w-1/2', '#top']

test.each([
  ['a tag', 'a{top:0}'],
  ['a class', '.x{top:0}'],
  ['an id', '#top{top:0}'],
  ['a class with escaped signs', '.sm\\:w-1\\/2{top:0}'],
  ['an upper-case tag', 'A{top:0}'],
  ['everything', '*,:before,::backdrop{top:0}'],
  ['the root', ':root,:host{top:0}'],
  ['parts in relation', 'body>.x:hover+a:first-child::before{top:0}'],
  ['a state that a visitor makes', '.x[open]>a{top:0}'],
  ['an attribute alone', '[aria-current]{top:0}'],
  ['what it must not match', '.x:not(.missing){top:0}'],
  ['alternatives', ':is(.missing,.x) a{top:0}'],
  ['one alternative', ':where(.x)>a{top:0}'],
  ['a look inside', 'a:has(.missing,.x){top:0}'],
])('a rule stays when its selector may match: %s', (_name, css) => {
  expect(stylesFor(css, page)).toBe(css)
})

test.each([
  ['a tag', 'table{top:0}'],
  ['a class', '.y{top:0}'],
  ['a longer class', '.xx{top:0}'],
  ['an id', '#x{top:0}'],
  ['one part of several', 'a .y:hover{top:0}'],
  ['one alternative', ':is(:where(.y):hover a){top:0}'],
  ['a part of a field', '::-webkit-date-and-time-value{top:0}'],
  ['an empty group', '@media print{@supports (top:0){.y{top:0}}}'],
])('a rule goes when nothing can match: %s', (_name, css) => {
  expect(stylesFor(css, page)).toBe('')
})

test('of a list of selectors those stay that may match', () => {
  expect(stylesFor('.y,.x:hover,a table{top:0}', page)).toBe('.x:hover{top:0}')
})

test('rules keep their order, groups and layers', () => {
  const css =
    '@layer base,utilities;@layer base{a{top:0}}@media (width>=40rem){@layer utilities{.x{top:1px;color:red!important}}}a{top:2px}'
  expect(stylesFor(css, page)).toBe(css)
})

test('fonts, animations and other statements stay', () => {
  const css =
    '@font-face{font-family:Onest;src:url(/a.woff2)format("woff2")}@keyframes turn{to{rotate:1turn}}@view-transition{navigation:auto}'
  expect(stylesFor(css, page)).toBe(css)
})

test('custom properties stay when a rule that stays reads them, also through others', () => {
  const css = ':root{--a:1px;--b:var(--a);--c:2px;--d:3px}'
  const dark = '@media (prefers-color-scheme:dark){:root{--a:3px;--b:4px}}'
  const rules = '.x{top:calc(var(--b,0)*2)}.y{top:var(--c)}'
  expect(stylesFor(css + dark + rules, page)).toBe(
    `:root{--a:1px;--b:var(--a)}${dark}.x{top:calc(var(--b,0)*2)}`,
  )
})

test.each([
  ['set once at the root', ':root,:host{--a:1px}.x{top:var(--a)}', '.x{top:1px}'],
  ['in a layer', '@layer t{:root{--a:1px}}.x{top:var(--a)}', '.x{top:1px}'],
  ['through another', ':root{--a:1px;--b:var(--a) 2px}.x{inset:var(--b)}', '.x{inset:1px 2px}'],
  ['in a product', ':root{--a:.25rem}.x{top:calc(var(--a) * -3)}', '.x{top:-.75rem}'],
  ['never set', '.x{top:var(--a,var(--b,3px))}', '.x{top:3px}'],
  [
    'registered and never set to anything else',
    '@property --a{syntax:"*";inherits:false;initial-value:solid}*{--a:solid}.x{color:var(--a)}',
    '.x{color:solid}',
  ],
  [
    'registered without a value',
    '@property --a{syntax:"*";inherits:false}.x{top:var(--a,2px)}',
    '.x{top:2px}',
  ],
  ['set only where nothing matches', '.y{--a:1px}.x{top:var(--a,2px)}', '.x{top:2px}'],
])('a custom property that is the same everywhere is replaced: %s', (_name, css, expected) => {
  expect(stylesFor(css, page)).toBe(expected)
})

test.each([
  ['set again under a condition', ':root{--a:1px}@media print{:root{--a:2px}}.x{top:var(--a)}'],
  ['set on some elements', '.x{--a:1px}a{top:var(--a)}'],
  ['set twice', ':root{--a:1px}:root{--a:2px}.x{top:var(--a)}'],
  ['set with importance', ':root{--a:1px!important}.x{top:var(--a)}'],
  ['in a circle', ':root{--a:var(--b);--b:var(--a)}.x{top:var(--a)}'],
  ['touching a word', ':root{--a:1}.x{top:var(--a)px}'],
  ['set by an animation', ':root{--a:1px}@keyframes k{to{--a:2px}}.x{top:var(--a)}'],
  [
    'registered and set to another value',
    '.x{--a:1;top:var(--a)}@property --a{syntax:"*";inherits:false;initial-value:0}',
  ],
])('a custom property that may differ stays: %s', (_name, css) => {
  expect(stylesFor(css, page)).toBe(css)
})

test('a custom property that a style attribute sets stays', () => {
  const css = ':root{--a:1px}.x{top:var(--a)}'
  expect(stylesFor(css, page, ['--a:2px'])).toBe(css)
})

test('sheets of one page read the custom properties of each other', () => {
  const sheets = [':root{--a:1px}@media print{:root{--a:0}}', '.x{top:var(--a)}']
  const read = sheets.map((css) => readStyleSheet(css))
  expect(pageStyles(read, { names: new Set(page), styleAttributes: [] }).sheets).toEqual(sheets)
})

test('declarations that are the same to the letter are said once', () => {
  expect(stylesFor('.x{-webkit-a:b;-webkit-a:b;a:b}', page)).toBe('.x{-webkit-a:b;a:b}')
})

test('a page without fields has no styles for their parts', () => {
  const css = '::placeholder{color:red}:-moz-ui-invalid{top:0}'
  expect(stylesFor(css, page)).toBe('')
  expect(stylesFor(css, [...page, 'input'])).toBe(css)
})

test.each([
  ['file', '::file-selector-button'],
  ['search', '::-webkit-search-decoration'],
  ['date', '::-webkit-datetime-edit'],
  ['date', '::-webkit-calendar-picker-indicator'],
  ['number', '::-webkit-inner-spin-button'],
])('a part of a field of the type %s needs such a field: %s', (type, part) => {
  const css = `${part}{top:0}`
  expect(stylesFor(css, [...page, 'input', 'input:text'])).toBe('')
  expect(stylesFor(css, [...page, 'input', `input:${type}`])).toBe(css)
})

test('custom properties stay when a style attribute reads them', () => {
  expect(stylesFor(':root{--a:1px;--b:2px}', page, ['top:var(--b)'])).toBe(':root{--b:2px}')
})

test('custom properties stay when a transition or a nested rule names them', () => {
  const css = '.x{--a:1px;--b:2px;transition-property:--a;&:hover{top:var(--b)}}'
  expect(stylesFor(css, page)).toBe(css)
})

test('what is not CSS stays as it is', () => {
  expect(stylesFor('.x{top:0}}}<', page)).toContain('.x{top:0}')
  expect(stylesFor('.x{broken', page)).toContain('broken')
  expect(stylesFor('', page)).toBe('')
})

/** A text in an element with these names, in itself and around it. */
const shown = (text: string, ...names: string[]) => ({ names: new Set(names), text })

test('a page keeps the font faces whose characters it shows', () => {
  const face = (range: string, style = 'normal') =>
    `@font-face{font-family:A;font-style:${style};unicode-range:${range}}`
  const [cyrillic, all, latin] = [face('U+410-44F'), face('U+20-FF'), face('U+30-39,U+61-7A')]
  const slanted = face('U+20-44F', 'italic')
  const local = '@font-face{font-family:B;src:local(Arial)}'
  const css = cyrillic + all + latin + slanted + local
  const fonts = 'p{font-family:A,B}'
  const facesFor = (text: string, rules = '', names = ['p']) =>
    pageStyles([readStyleSheet(css + fonts + rules)], {
      names: new Set([...names, 'p']),
      styleAttributes: [],
      texts: [shown(text, 'p')],
    }).sheets.join('')
  expect(facesFor('а')).toBe(cyrillic + all + latin + local + fonts)
  expect(facesFor('a1')).toBe(all + latin + local + fonts)
  expect(facesFor('a', '', ['em'])).toBe(all + latin + slanted + local + fonts)
  const rule = 'p{font-style:italic}'
  expect(facesFor('a', rule)).toBe(all + latin + slanted + local + fonts + rule)
  const named = 'p{--italic:a;--b:italic}'
  expect(facesFor('a', named)).toBe(all + latin + local + fonts)
  for (const generated of ['p{content:"а"}', 'p{content:"\\430"}']) {
    expect(facesFor('a', generated)).toBe(cyrillic + all + latin + local + fonts + generated)
  }
  expect(stylesFor(css, page)).toBe(css)
})

test('a page keeps the faces of a typeface for the texts that may be set in it', () => {
  const face = (family: string) => `@font-face{font-family:${family};unicode-range:U+44F}`
  const [a, b] = [face('A'), face('B')]
  const facesFor = (rules: string, style = '') =>
    pageStyles([readStyleSheet(a + b + rules)], {
      names: new Set(['body', 'h1', 'p', '.x']),
      styleAttributes: [style],
      texts: [shown('я', 'body', 'p', '.x'), shown('h234я', 'body', 'h1')],
    }).sheets.join('')
  const body = 'body{font-family:A}'
  expect(facesFor(body)).toBe(a + body)
  expect(facesFor('.y{font-family:A}')).toBe('')
  for (const heading of ['h1{font:1em B}', 'p+h1{font-family:B}', 'p{font-family:var(--a)}']) {
    expect(facesFor(body + heading)).toBe(a + b + body + heading)
  }
  const letter = 'h1:first-letter{font-family:B}'
  expect(facesFor(body + letter)).toBe(a + body + letter)
  expect(facesFor(body, 'font-family:B')).toBe(a + b + body)
})

test('a page keeps the faces of the other case where styles may change it', () => {
  const css = '@font-face{font-family:A;unicode-range:U+42F}'
  const facesFor = (rules: string) =>
    pageStyles([readStyleSheet(css + rules)], {
      names: new Set(['body', 'p', 'h1']),
      styleAttributes: [],
      texts: [shown('я', 'body', 'p'), shown('h', 'body', 'h1')],
    }).sheets.join('')
  const fonts = 'body{font-family:A}'
  for (const rule of ['', 'h1{text-transform:uppercase}']) {
    expect(facesFor(fonts + rule)).toBe(fonts + rule)
  }
  for (const rule of ['p{text-transform:uppercase}', 'body{font-variant-caps:small-caps}']) {
    expect(facesFor(fonts + rule)).toBe(css + fonts + rule)
  }
})

test('a page keeps the upright faces of the typefaces in which visitors type', () => {
  const face = (family: string, style: string) =>
    `@font-face{font-family:${family};font-style:${style};unicode-range:U+410-44F}`
  const [upright, slanted, other] = [face('A', 'normal'), face('A', 'italic'), face('B', 'normal')]
  const facesFor = (rules: string, fieldNames: string[]) =>
    pageStyles([readStyleSheet(upright + slanted + other + rules)], {
      names: new Set(['body', 'h1', 'input', '.x']),
      styleAttributes: [],
      texts: [shown('a', 'body')],
      fieldNames: new Set(fieldNames),
    }).sheets.join('')
  const rules = 'body{font-family:A,serif}h1{font-family:B}'
  expect(facesFor(rules, ['body', 'input'])).toBe(upright + rules)
  expect(facesFor(rules, [])).toBe(rules)
  for (const rule of [
    '.x{font:1em B}',
    'h1~input{font-family:"B"}',
    'body:has(h1){font-family:B}',
  ]) {
    expect(facesFor(rule, ['body', 'input', '.x'])).toBe(other + rule)
  }
})
