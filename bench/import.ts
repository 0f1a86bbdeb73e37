import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createClient } from '@sanity/client'
import { importFiles } from '#sanity/import/import-files.ts'
import { type LakeProcess, startLake } from './lake-process.ts'

/**
 * `npm run bench:import`: 250, 500 and 1,000 Markdown files of mixed kinds through the importer into
 * a lake of its own: as a dry run, for the first time, and again. Four times the files should take
 * four times as long.
 */
const sizes = [250, 500, 1_000]
const say = (line: string) => process.stdout.write(`${line}\n`)

// One blue pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)

/** What the text of an article has besides paragraphs, by turns. */
const kinds = [
  () => '| Услуга | Цена |\n|---|---|\n| Обход | 500 |',
  () => '> «Всё тихо и на месте».\n>\n> — Вера Л., хозяйка',
  () => '```\nconst дверь = "закрыта"\n```',
  () => '1. Раз\n2. Два\n   * Вложенный',
  (n: number) => `![Вид](./vid.png)\n\n[Соседняя](../statya-${n + 1}/index.md)`,
  (n: number) => `Ссылки: [статья](/blog/statya-${n - 1}/), [чужая](https://a.example/${n}).`,
  () => '<p>Абзац <b>HTML</b> с <img src="vid.png" alt="вид"></p>',
]

function article(n: number): string {
  const extra = kinds[n % kinds.length]?.(n) ?? ''
  const paragraphs = Array.from({ length: 12 }, (_, place) => {
    return `Абзац ${place} статьи ${n}: ${'слова о доме и **ключах**, '.repeat(15)}и всё.`
  })
  return [
    `---\ntitle: Статья ${n}\ndescription: О доме\npubDate: 2025-01-01\nauthor: Автор ${n % 20}\ncategories: [Тема ${n % 30}]\nrelated: [Статья ${n + 1}]\n---`,
    `## Раздел ${n}`,
    ...paragraphs,
    extra,
  ].join('\n\n')
}

function writeBlog(folder: string, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const path = join(folder, `statya-${n}/index.md`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, article(n))
    writeFileSync(join(dirname(path), 'vid.png'), png)
  }
}

async function measure(lake: LakeProcess, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  writeBlog(folder, count)
  const client = createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: lake.token,
  })
  const run = async (dryRun: boolean) => {
    const started = performance.now()
    const { results } = await importFiles([folder], {
      client,
      siteUrl: 'http://localhost:3000',
      dryRun,
    })
    const failed = results.filter(({ outcome }) => outcome === 'failed')
    if (failed.length > 0) throw new Error(`${failed.length} files failed`)
    return ((performance.now() - started) / 1_000).toFixed(1)
  }
  const [planned, first, again] = [await run(true), await run(false), await run(false)]
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024)
  say(
    `${count} files   dry run ${planned} s   first ${first} s   again ${again} s   peak memory so far ${megabytes} MB`,
  )
  rmSync(folder, { recursive: true })
}

for (const count of sizes) {
  const lake = await startLake()
  try {
    await measure(lake, count)
  } finally {
    await lake.stop()
  }
}
