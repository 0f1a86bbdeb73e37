/**
 * Testimonials of invented clients. Four of them are quoted in the articles, in exactly these
 * words, so that the importer finds them instead of creating new ones.
 */
export const testimonials = [
  {
    _id: 'testimonial-olga-d',
    _type: 'testimonial',
    quote:
      'Ремонт на Петроградской занял полгода, и за это время я прилетала дважды: выбрать паркет и принять кухню. Остальное видела в отчётах. Когда под старой плиткой нашли трещину в стяжке, мне прислали снимок, две сметы и вопрос, какую выбрать. На ответ ушла одна чашка кофе.',
    client: 'Ольга Д.',
    role: 'владелица квартиры',
    city: 'Лондон',
    service: { _type: 'reference', _ref: 'service-kontrol-remonta' },
    date: '2026-05-29',
    consent: 'yes',
    demo: true,
  },
  {
    _id: 'testimonial-timur-a',
    _type: 'testimonial',
    quote:
      'Мне важны цифры, которые не надо выпрашивать. Отчёт приходит каждую неделю, каждый расход в нём подтверждён чеком, а смету на замену бойлера я получил раньше, чем успел спросить, сколько это стоит.',
    client: 'Тимур А.',
    role: 'частный инвестор',
    city: 'Дубай',
    service: { _type: 'reference', _ref: 'service-zabota-o-pustoy-kvartire' },
    date: '2026-07-14',
    consent: 'yes',
    demo: true,
  },
  {
    _id: 'testimonial-marina-k',
    _type: 'testimonial',
    quote:
      'Квартира на канале Грибоедова досталась мне от бабушки, и пускать туда чужих было страшно. Первые недели я проверяла каждое фото. Потом заметила, что открываю отчёт за утренним кофе, просто чтобы увидеть: бабушкин буфет на месте, полы блестят, гости уехали вовремя.',
    client: 'Марина К.',
    role: 'владелица квартиры',
    city: 'Москва',
    service: { _type: 'reference', _ref: 'service-upravlenie-posutochnoy-arendoy' },
    date: '2026-09-02',
    consent: 'yes',
    demo: true,
  },
  {
    _id: 'testimonial-nikolay-v',
    _type: 'testimonial',
    quote:
      'Рейс задержали, и я вошёл в дом в четыре утра. Горел свет в прихожей, в холодильнике стоял ужин, на столе лежала записка, как включить новый душ. Моего батлера я тогда ещё ни разу не видел в лицо.',
    client: 'Николай В.',
    role: 'предприниматель',
    city: 'Белград',
    service: { _type: 'reference', _ref: 'service-podgotovka-k-priezdu' },
    date: '2026-10-05',
    consent: 'yes',
    demo: true,
  },
  {
    _id: 'testimonial-andrey-i-lena-s',
    _type: 'testimonial',
    quote:
      'Нас не было в Петербурге одиннадцать месяцев. За это время в квартире проверяли стояки, меняли батарейки в датчиках, платили по всем квитанциям и поливали лимон. Лимон подрос.',
    client: 'Андрей и Лена С.',
    role: 'живут на два города',
    city: 'Цюрих',
    service: { _type: 'reference', _ref: 'service-zabota-o-pustoy-kvartire' },
    date: '2026-08-21',
    consent: 'yes',
    demo: true,
  },
  {
    _id: 'testimonial-irina-t',
    _type: 'testimonial',
    quote:
      'Папе исполнялось семьдесят, а я до последнего дня была в командировке. Батлер расспросил меня про каждого гостя: кто не ест рыбу, кто с кем в ссоре, какую песню папа ставит под Новый год. Я приехала прямо к столу, и эта песня уже играла.',
    client: 'Ирина Т.',
    role: 'руководитель компании',
    city: 'Москва',
    service: { _type: 'reference', _ref: 'service-organizatsiya-sobytiy' },
    date: '2026-04-18',
    consent: 'yes',
    demo: true,
  },
] as const
