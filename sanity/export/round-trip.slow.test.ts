import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { importFiles } from '#sanity/import/import-files.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { exportBlog } from './export-blog.ts'
import { readBlog } from './read-blog.ts'

const siteUrl = 'http://localhost:3000'
const fixtures = join(import.meta.dirname, '../import/fixtures')

// One blue pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)

const everything = `---
title: 'Всё: «сразу»'
description: О каждой конструкции
pubDate: 2025-03-01T10:00:00+03:00
author: Вера Лебедева
authorRole: управляющая
heroImage: вид.png
categories: [Ремонт, Быт]
related: [priemka-remonta]
seo: { title: Для поиска, noindex: true }
---

# Другой заголовок

Начало с **жирным [внутри](https://a.example/?a=1&b=2)** и [**ссылкой** вокруг](https://a.example/),
*курсив с **жирным** внутри*, ~~зачёркнуто~~, <u>подчёркнуто</u>, \`код * с _знаками_\`.

Знаки, которые Markdown понял бы: 1\\. не список, \\* не пункт, \\_не курсив\\_, \\<b>, \\[не ссылка\\](x), 2 * 2 * 2.

1\\) и это не список; а\\
новая строка.

<a href="https://b.example/" target="_blank" rel="nofollow sponsored">Партнёр</a> и
[статья](/blog/priemka-remonta/), [файл](plan.pdf), [почта](mailto:a@a.example).

## Список

* Пункт **первый**
  * Вложенный
    1. Глубже
* Второй

1. Раз
2. Два

> Цитата [со ссылкой](https://a.example/).
>
> Второй абзац.

***

![Вид из окна](вид.png "Подпись: «окно»")

\`\`\`
первая строка
  вторая *строка*
\`\`\`

### Подзаголовок *курсивом*

H<sub>2</sub>O, м<sup>2</sup>, <mark>важно **очень**</mark>, <code>x<sup>2</sup></code>, сноска[^1] и ещё[^b].

Адреса словами: https:<wbr>//a.example/, www<wbr>.a.example, a@<wbr>a.example; ссылкой: https://a.example/ и
<a href="https://b.example/" target="_blank">https:<wbr>//b.example/</a>.

| Услуга | Цена |
|---|---|
| Ключи \\| замки | 500 |
| *Осмотр* | |

<table><caption>Смета &amp; срок</caption>
<tr><th>Что<th>Сколько<th>Когда<tr><td rowspan=2>Окна<td>2<tr><td>3<td>завтра</table>

| Что взять |
|---|
| Паспорт |

<table><tr><td>Без <td>заголовка<tr><td>только</table>

<table><tr><td>Один<tr><td>столбец</table>

> [!NOTE]
> Врезка с **жирным**.
>
> * пункт

> [!TIP] Своё имя
> Слова.

> [!WARNING]
>
> * сразу пункт

[^1]: Первая с [ссылкой](https://a.example/).
[^b]: Вторая.

**[Получить консультацию]**
`

it('changes nothing: what is exported and imported again is what was there', async () => {
  const lake = await openTestLake()
  const client = lake.client('editor', { perspective: 'raw' })
  const folder = mkdtempSync(join(tmpdir(), 'round-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'vsyo-srazu.md'), everything)
  writeFileSync(join(folder, 'вид.png'), png)
  writeFileSync(join(folder, 'plan.pdf'), '%PDF-1.7\n')
  const offline = () => Promise.reject(new TypeError('fetch failed'))
  const importing = { client, siteUrl, fetch: offline }
  const fixture = (name: string) => join(fixtures, name)
  const names = ['klyuchi-u-soseda.md', 'priemka-remonta.md'].map(fixture)
  const first = await importFiles([join(folder, 'vsyo-srazu.md'), ...names], importing)
  expect(first.results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created'])
  await client.create({
    _type: 'redirect',
    from: '/old/',
    to: '/blog/vsyo-srazu/',
    permanent: true,
  })

  const out = join(folder, 'out')
  const report = await exportBlog(await readBlog(client, false), {
    load: async ({ path }) => {
      const headers = { authorization: `Bearer ${lake.token('editor')}` }
      return new Uint8Array(await (await fetch(`${lake.url}/${path}`, { headers })).arrayBuffer())
    },
    write: (path, content) => {
      mkdirSync(join(out, dirname(path)), { recursive: true })
      writeFileSync(join(out, path), content)
      return Promise.resolve()
    },
  })
  expect(report).toEqual({ articles: 3, files: 2, missing: [] })
  expect(readdirSync(join(out, 'vsyo-srazu')).toSorted()).toEqual([
    'index.md',
    'plan.pdf',
    'vid.png',
  ])
  const written = readFileSync(join(out, 'vsyo-srazu/index.md'), 'utf8')
  for (const line of ['heroImage: ./vid.png', 'aliases:\n  - /old/', '[файл](./plan.pdf)']) {
    expect(written).toContain(line)
  }

  const revisions = () =>
    client.fetch<unknown>('*[!(_type match "system.*")]{ _id, _rev } | order(_id)')
  const before = await revisions()
  const { results, problems } = await importFiles([out], importing)
  expect({ outcomes: results.map(({ outcome }) => outcome), problems }).toEqual({
    outcomes: ['unchanged', 'unchanged', 'unchanged'],
    problems: [],
  })
  expect(await revisions()).toEqual(before)
})
