import { describe, expect, it } from 'vitest'
import { pictureProblem } from './image-format.ts'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const box = (brand: string) => `\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`

describe('pictureProblem', () => {
  it.each([
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\0\0\0\0'],
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['GIF', 'GIF89a\x01\0\x01\0'],
    ['WebP', 'RIFF\x1a\0\0\0WEBPVP8L'],
    ['AVIF', box('avif')],
    ['SVG', '\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG with a declaration', '\xef\xbb\xbf<?xml version="1.0"?><svg/>'],
  ])('takes %s', async (_name, content) => {
    expect(await pictureProblem(ascii(content))).toBeUndefined()
  })

  it.each([
    ['TIFF', 'II*\0\x08\0\0\0\0\0\0\0\0\0\0\0', 'TIF: сохраните его как JPEG'],
    ['HEIC', box('heic'), 'HEIC: сохраните его как JPEG'],
    ['BMP', 'BM\x1e\0\0\0\0\0\0\0\x1a\0\0\0', 'BMP: сохраните его как JPEG'],
    ['PDF', '%PDF-1.7\n', 'PDF, а не изображение'],
    ['nothing', '', 'пуст'],
    ['a page', '<!DOCTYPE html><html>', 'страница сайта'],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\n', 'git lfs pull'],
    ['a text', 'просто слова', 'не изображение'],
  ])('says what is wrong with %s', async (_name, content, words) => {
    expect(await pictureProblem(ascii(content))).toContain(words)
  })
})
