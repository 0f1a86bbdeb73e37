import type { DrawingName } from './drawings.ts'

/** What a service or a topic is about, and what is drawn for it. */
type Subject = {
  /** How the editor calls it. */
  title: string
  /** Beginnings of the words in a slug that tell of it. */
  words: readonly string[]
  /** What a service shows. No two subjects share a scene. */
  scene: DrawingName
  /** What articles of the topic show. No two subjects share a motif. */
  motifs: readonly [DrawingName, ...DrawingName[]]
}

/**
 * From the narrowest to the widest, because a slug that tells of several gets the first: «аренда
 * квартиры» is about guests, «ремонт квартиры» about tools.
 */
export const subjects = {
  arrival: {
    title: 'Чемодан: приезд, встреча, переезд',
    words: ['priezd', 'vstrech', 'pribyti', 'transfer', 'puteshestv', 'pereezd', 'bagazh'],
    scene: 'suitcase',
    motifs: ['suitcase'],
  },
  repair: {
    title: 'Козлы и уровень: ремонт',
    words: ['remont', 'master', 'stroi', 'stroy', 'smet', 'otdelk', 'inzhener'],
    scene: 'trestles',
    motifs: ['plumb-line', 'tools', 'trestles'],
  },
  guests: {
    title: 'Звонок портье: аренда и гости',
    words: ['arend', 'posutoch', 'gost', 'sdach', 'zhilts', 'nayom', 'naem'],
    scene: 'bell',
    motifs: ['bell', 'guest-book'],
  },
  event: {
    title: 'Накрытый стол: события',
    words: ['sobyti', 'prazdni', 'uzhin', 'yubile', 'svadb', 'banket', 'torzhestv'],
    scene: 'table-laid',
    motifs: ['table-laid'],
  },
  errands: {
    title: 'Посылка: поручения и покупки',
    words: ['poruchen', 'dostav', 'pokup', 'kurer', 'posyl', 'podar', 'zakup'],
    scene: 'parcel',
    motifs: ['parcel'],
  },
  utilities: {
    title: 'Счётчики: платежи и показания',
    words: [
      'schet',
      'schyot',
      'pokazan',
      'kommunal',
      'kvitants',
      'platezh',
      'oplat',
      'zhkh',
      'zhkkh',
    ],
    scene: 'meters',
    motifs: ['meters'],
  },
  investment: {
    title: 'Весы: инвестиции и расходы',
    words: ['invest', 'finans', 'nalog', 'dohod', 'dokhod', 'rashod', 'raskhod', 'nedvizhim'],
    scene: 'scales',
    motifs: ['portico', 'scales'],
  },
  trust: {
    title: 'Договор с печатью: доверие и документы',
    words: ['doveri', 'bezopasn', 'garanti', 'dogovor', 'dokument', 'konfidents', 'nadezhn'],
    scene: 'contract',
    motifs: ['keys', 'letter', 'contract'],
  },
  emptyFlat: {
    title: 'Дверь с ключами: пустая квартира',
    words: ['pust', 'kvartir', 'klyuch', 'prismotr', 'otsutstv', 'dom', 'zhil'],
    scene: 'door',
    motifs: ['door', 'lemon-tree'],
  },
} satisfies Record<string, Subject>

/** The subject that a slug tells of, if any. */
export function findSubject(slug: string): Subject | undefined {
  const words = slug.split('-')
  return Object.values<Subject>(subjects).find((subject) =>
    subject.words.some((beginning) => words.some((word) => word.startsWith(beginning))),
  )
}
