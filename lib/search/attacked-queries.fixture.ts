import {
  arrival,
  craftsmen,
  emptyFlat,
  errands,
  events,
  investors,
  management,
  renovation,
  shortLet,
  trust,
} from './blind-queries.fixture.ts'
import type { MarkedQuery } from './marked-queries.fixture.ts'

const contacts = '/contacts/'
const nothing = /^$/
const post = /^(?:почт(?:а|ы|е|у|ой|овый|овая)|e?mail|письм)/
const cancel = /^(?:отмен|расторг|расторж|отказ|прекра[тщ]|останов|договор|контракт|соглашени)/

/** What an attacker of the search asked, with the words that may be marked. */
export const attackedQueries: MarkedQuery[] = [
  { query: 'почта', right: [contacts], marks: post },
  {
    query: 'подписка на рассылку',
    right: ['/privacy/', '/blog/'],
    marks: /^(?:подписа|подписк|рассыл|письма$)/,
  },
  { query: 'телефон', right: [contacts], marks: /^телефон/ },
  {
    query: 'оплата картой',
    right: [emptyFlat, arrival, '/estimate/', renovation, investors],
    marks: /^(?:оплат|оплач|плат[иеё]|карт(?:ой|а|ы|у))/,
  },
  {
    query: 'ремонт квартиры под ключ',
    right: [renovation, craftsmen],
    marks: /^(?:ремонт|отделк|квартир|апартамент|жилье$|жилья$|недвижимост)/,
  },
  { query: 'отменить договор', right: ['/guarantees/'], marks: cancel },
  { query: 'адрес офиса', right: [contacts], marks: /^(?:адрес|офис)/ },
  { query: 'инн', right: [contacts], marks: /^инн$/ },
  { query: 'работаете в выходные', right: [contacts], marks: /^(?:выходн|работа)/ },
  {
    query: 'сколько ждать ответа',
    right: [contacts, '/guarantees/'],
    marks: /^(?:ждат|ждет|ответ|отвеч)/,
  },
  { query: 'фото команды', right: ['/team/'], marks: /^(?:фото|сним|команд|сотрудник|персонал)/ },
  { query: 'email', right: [contacts], marks: post },
  { query: 'e-mail', right: [contacts], marks: post },
  { query: 'емейл', right: [contacts], marks: post },
  { query: 'рассылка', right: ['/privacy/', '/blog/'], marks: /^(?:рассыл|письма$)/ },
  { query: 'куки', right: ['/privacy/'], marks: /^cookie/ },
  { query: 'мама', right: [errands], marks: /^(?:мам|родител)/ },
  { query: 'макс', right: [contacts, '/consultation/'], marks: /^max$/ },
  { query: 'капремонт', right: [investors, renovation, craftsmen], marks: /^(?:капитальн|ремонт)/ },
  { query: 'contract', right: ['/guarantees/'], marks: /^(?:договор|контракт|соглашени)/ },
]

/** Of other subjects, written before the search was mended. */
export const furtherQueries: MarkedQuery[] = [
  { query: 'реквизиты компании', right: [contacts], marks: /^(?:реквизит|компани)/ },
  { query: 'часы работы офиса', right: [contacts], marks: /^(?:час(?:ы|ов|а)?$|работ|офис)/ },
  { query: 'огрн', right: [contacts, '/privacy/'], marks: /^огрн$/ },
  {
    query: 'запись на консультацию',
    right: ['/consultation/'],
    marks: /^(?:запис(?:ь|ат|ыв|ит)|консультац|заявк)/,
  },
  { query: 'wi-fi', right: [arrival, management], marks: /^(?:интернет|wi|fi)/ },
  { query: 'авиабилеты', right: [arrival, '/authors/vera-somova/'], marks: /^билет/ },
  { query: 'бабушка в больнице', right: [errands], marks: /^(?:бабушк|больниц|врач|родител)/ },
  { query: 'удалить мои данные', right: ['/privacy/'], marks: /^(?:удал|данн|персональн)/ },
  { query: 'price', right: ['/estimate/', '/services/'], marks: /^(?:цен|стоимост|смет)/ },
  { query: 'reviews', right: ['/testimonials/'], marks: /^отзыв/ },
  {
    query: 'гостиница',
    right: [
      management,
      '/authors/anna-levashova/',
      '/authors/vera-somova/',
      '/authors/ilya-drozdov/',
    ],
    marks: /^гостини(?:ц|чн)/,
  },
  { query: 'частный дом', right: [], marks: /^(?:частн|дом(?:а|ы|у|е|ом|ов|ами|ах)?$)/ },
  {
    query: 'уборка квартиры в центре',
    right: [arrival, emptyFlat, shortLet, '/estimate/'],
    marks: /^(?:убор|убир|убра|прибра|клининг|квартир|апартамент|жиль|недвижимост|центр)/,
  },
  { query: 'протекла батарея', right: [emptyFlat], marks: /^(?:протек|подтек|батаре[яийюе])/ },
  {
    query: 'идеи для праздника',
    right: [events],
    marks: /^(?:иде[яиюй]|праздник|событи|юбиле|мероприяти)/,
  },
  {
    query: 'звонок по видео',
    right: [trust, investors, '/consultation/', contacts],
    marks: /^(?:звон|позвон|видео)/,
  },
  {
    query: 'забронировать столик',
    right: [arrival, '/authors/vera-somova/'],
    marks: /^(?:брон|заброн|столик)/,
  },
  { query: 'где вы находитесь', right: [contacts], marks: nothing },
  {
    query: 'сколько стоит ремонт',
    right: [renovation, craftsmen, '/estimate/', '/blog/topics/remont/'],
    marks: /^(?:ремонт|отделк|цен|стоимост|смет)/,
  },
  {
    query: 'отпуск батлера кто заменит',
    right: [trust, '/team/'],
    marks: /^(?:отпуск|батлер|замен|дворецк)/,
  },
]
