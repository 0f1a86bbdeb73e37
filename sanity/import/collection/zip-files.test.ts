import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { zipFiles } from './zip-files.ts'

type Entry = {
  name: string
  text?: string
  bytes?: Uint8Array<ArrayBuffer>
  raw?: number[]
  password?: string
}

async function zipOf(...entries: Entry[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useUnicodeFileNames: false })
  for (const { name, text = name, bytes, raw, password } of entries) {
    const reader = bytes ? new Uint8ArrayReader(bytes) : new TextReader(text)
    await writer.add(name, reader, {
      ...(password === undefined ? {} : { password }),
      ...(raw === undefined
        ? { useUnicodeFileNames: true }
        : { encodeText: () => Uint8Array.from(raw) }),
    })
  }
  return writer.close()
}

async function read(archive: Blob) {
  const { files, problems } = await zipFiles('blog.zip', archive)
  return {
    paths: files.map(({ path }) => path),
    texts: await Promise.all(
      files.map(async ({ bytes }) => new TextDecoder().decode(await bytes())),
    ),
    problems: problems.map(({ file, message }) => `${file}: ${message}`),
  }
}

describe('zipFiles', () => {
  it('gives the files with their paths below the archive, without the clutter of systems', async () => {
    const archive = await zipOf(
      { name: 'пост/index.md', text: 'Текст' },
      { name: '__MACOSX/._index.md' },
      { name: 'a/.DS_Store' },
    )
    expect(await read(archive)).toEqual({
      paths: ['blog.zip/пост/index.md'],
      texts: ['Текст'],
      problems: [],
    })
  })

  it.each([
    ['866, small', 'план.md', [0xaf, 0xab, 0xa0, 0xad]],
    ['866, capital', 'ПЛАН.md', [0x8f, 0x8b, 0x80, 0x8d]],
    ['1251, small', 'план.md', [0xef, 0xeb, 0xe0, 0xed]],
    ['1251, capital', 'ЁЛКА.md', [0xa8, 0xcb, 0xca, 0xc0]],
    ['UTF-8 without its mark', 'я.md', [0xd1, 0x8f]],
  ])('reads a name in %s', async (_encoding, name, bytes) => {
    const raw = [...bytes, ...Buffer.from('.md')]
    expect((await read(await zipOf({ name: 'x.md', raw }))).paths).toEqual([`blog.zip/${name}`])
  })

  it.each(['../x.md', 'a/../../x.md', '/etc/x.md', 'C:\\x.md', '..\\x.md'])(
    'refuses the name %s and keeps the others',
    async (name) => {
      const raw = [...Buffer.from(name)]
      const { paths, problems } = await read(await zipOf({ name: 'bad', raw }, { name: 'a.md' }))
      expect(paths).toEqual(['blog.zip/a.md'])
      expect(problems).toEqual([expect.stringContaining('за пределы архива')])
    },
  )

  it('refuses a file that unpacks to a thousand times its size, and an encrypted one', async () => {
    const bomb = new Uint8Array(16 * 1024 * 1024)
    const archive = await zipOf({ name: 'bomb.md', bytes: bomb }, { name: 's.md', password: 'x' })
    const { paths, problems } = await read(archive)
    expect(paths).toEqual([])
    expect(problems).toEqual([
      expect.stringContaining('bomb.md: файл сжат в тысячу раз'),
      expect.stringContaining('s.md: файл зашифрован'),
    ])
  })

  it('says of two files with the same name which one is taken', async () => {
    const first = { name: 'x', text: 'Первый', raw: [...Buffer.from('a.md')] }
    const second = { name: 'y', text: 'Второй', raw: [...Buffer.from('a.md')] }
    expect(await read(await zipOf(first, second))).toEqual({
      paths: ['blog.zip/a.md'],
      texts: ['Первый'],
      problems: [expect.stringContaining('blog.zip/a.md: в архиве два файла')],
    })
  })

  it('says of what is no archive that it is none', async () => {
    const { problems } = await read(new Blob(['просто слова']))
    expect(problems).toEqual([expect.stringContaining('blog.zip: архив не прочесть')])
  })

  it('does not give a file that is damaged', async () => {
    const archive = await zipOf({ name: 'a.md', text: 'Слова. '.repeat(50) })
    const bytes = new Uint8Array(await archive.arrayBuffer())
    bytes.fill(0xff, 40, 50)
    const { files } = await zipFiles('blog.zip', new Blob([bytes]))
    await expect(files[0]?.bytes()).rejects.toThrow(/./)
  })
})
