import { expect, test } from 'vitest'
import { pageStyles } from './page-styles.ts'
import { readStyleSheet } from './style-sheet.ts'

/** What stays of `css` on a page with these classes, ids and tags. */
const stylesFor = (css: string, names: string[], styleAttributes: string[] = []) =>
  pageStyles(readStyleSheet(css), { names: new Set(names), styleAttributes })

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
  const css =
    ':root{--a:1px;--b:var(--a);--c:2px;--d:3px}@property --d{syntax:"*";inherits:false}@property --c{syntax:"*";inherits:false}.x{top:calc(var(--b,0)*2)}.y{top:var(--c)}'
  expect(stylesFor(css, page)).toBe(':root{--a:1px;--b:var(--a)}.x{top:calc(var(--b,0)*2)}')
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
