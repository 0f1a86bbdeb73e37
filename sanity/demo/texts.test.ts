import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Words that say nothing a reader can check. */
const cliches =
  /индивидуальн\p{L}+ подход|премиальн|премиум|(?:команд\p{L}+|люди) профессионал|настоящ\p{L}+ профессионал|высочайш|безупречн|под ключ|широк\p{L}+ спектр|уникальн|инновацион|динамично развив|комплексн\p{L}+ (?:подход|решени)|эксклюзив|элитн|ваше спокойствие|превзойти ожидания|мир сервиса|брифинг|скрыт\p{L}+ комисси/iu

const texts = ['articles', 'documents', 'documents/pages', 'documents/services'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ name }) => `${folder}/${name}`),
)

it.each(texts)('%s has facts instead of advertising', (path) => {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8')
  expect(cliches.exec(text)?.[0]).toBeUndefined()
})
