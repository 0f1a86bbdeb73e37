import type { Problem } from '#sanity/import/problem.ts'
import { guessEncoding } from './encoding.ts'
import { findMojibake } from './mojibake.ts'

/** What a reader of a file says of it, without the name of the file. */
export type ReadingProblem = Omit<Problem, 'file'>

export type DecodedText =
  | { ok: true; text: string; problems: ReadingProblem[] }
  | { ok: false; problem: ReadingProblem }

/**
 * Decodes the bytes of a text file: UTF-8 and UTF-16 with or without a byte order mark, and the
 * older encodings of Russian text, told by their letters. Lines end with U+000A; other control
 * characters are left out. What was guessed is a warning, what may be wrong a doubt; bytes that
 * make no text are refused. Pure, and runs in browsers.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const found = withMark(bytes) ?? utf16(bytes) ?? utf8(bytes) ?? guessed(bytes)
  if (found === undefined) {
    const message =
      'кодировку файла не определить: сохраните его в UTF-8 и повторите; файл пропущен целиком'
    return { ok: false, problem: { severity: 'error', line: 1, message } }
  }
  const lines = found.text.replace(/\r\n?/g, '\n')
  const { text, problems } = withoutControls(lines)
  return {
    ok: true,
    text,
    problems: [...found.problems, ...damaged(text), ...foreign(text), ...problems],
  }
}

type Found = { text: string; problems: ReadingProblem[] }

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function withMark(bytes: Uint8Array): Found | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return utf8(bytes) ?? { text: decoded(bytes, 'utf-8'), problems: [] }
  }
  if (first === 0xff && second === 0xfe) return inEncoding(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return inEncoding(bytes, 'utf-16be')
  return undefined
}

function inEncoding(bytes: Uint8Array, encoding: string): Found {
  const message = `файл в кодировке ${encoding}: прочитан и сохранён в UTF-8`
  return { text: decoded(bytes, encoding), problems: [{ severity: 'warning', line: 1, message }] }
}

/**
 * UTF-16 without a mark: Russian and English letters, spaces and line ends have 00 or 04 as their
 * high byte, and general punctuation 20.
 */
function utf16(bytes: Uint8Array): Found | undefined {
  if (bytes.length < 8 || !bytes.subarray(0, 4_000).includes(0)) return undefined
  const sample = bytes.subarray(0, 4_000)
  const high = (parity: number) => {
    const half = sample.filter((_byte, index) => index % 2 === parity)
    return half.filter((byte) => byte === 0 || byte === 4 || byte === 0x20).length / half.length
  }
  const [even, odd] = [high(0), high(1)]
  if (Math.max(even, odd) < 0.9 || Math.abs(even - odd) < 0.3) return undefined
  return inEncoding(bytes, even > odd ? 'utf-16be' : 'utf-16le')
}

/** UTF-8; with some bytes damaged, when most letters outside ASCII are sound. */
function utf8(bytes: Uint8Array): Found | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    const text = decoded(bytes, 'utf-8')
    const broken = text.match(/\ufffd/g)?.length ?? 0
    const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
    // In the older encodings hardly two bytes in a row are a letter of UTF-8.
    return sound > broken * 4 ? { text, problems: [] } : undefined
  }
}

function guessed(bytes: Uint8Array): Found | undefined {
  const guess = guessEncoding(bytes)
  if (guess === undefined) return undefined
  const found = inEncoding(bytes, guess.encoding)
  if (guess.isCertain) return found
  const message = `кодировка файла похожа на ${guess.encoding}, но русских слов мало: проверьте текст`
  return { ...found, problems: [{ severity: 'doubt', line: 1, message }] }
}

function damaged(text: string): ReadingProblem[] {
  const at = text.indexOf('\ufffd')
  if (at === -1) return []
  const message = 'в тексте знаки «�»: часть букв потеряна ещё до импорта'
  return [{ severity: 'doubt', line: lineAt(text, at), message }]
}

function foreign(text: string): ReadingProblem[] {
  const found = findMojibake(text)
  if (found === undefined) return []
  const { at, written, meant } = found
  const message = `«${written.slice(0, 60)}» — это «${meant.slice(0, 30)}», прочитанное в чужой кодировке ещё до импорта: найдите исходный текст`
  return [{ severity: 'doubt', line: lineAt(text, at), message }]
}

// Tab, line feed and next line are text.
const controls = /(?![\t\n\u0085])[\p{Cc}\ufeff]/gu

function withoutControls(source: string): Found {
  const at = source.search(controls)
  if (at === -1) return { text: source, problems: [] }
  // A vertical tab and a form feed part words.
  const text = source.replaceAll(/[\v\f]/g, ' ').replaceAll(controls, '')
  const message = 'убраны невидимые управляющие знаки'
  return { text, problems: [{ severity: 'warning', line: lineAt(source, at), message }] }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
