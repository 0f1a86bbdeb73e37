const latinByCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/**
 * Turns Russian text into the form used in slugs, document ids and heading anchors:
 * Latin letters and digits in lower case, words joined by single hyphens, accents of Latin
 * letters dropped. The result is empty when the text has no letter or digit.
 */
export function transliterate(text: string): string {
  // NFC first: a й typed as и + combining breve must not lose its breve to the accent rule below.
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => latinByCyrillic[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
