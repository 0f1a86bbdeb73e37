/** The two people who sign the demo articles; the names are invented. */
export const authors = [
  {
    _id: 'author-anna-levashova',
    _type: 'author',
    name: 'Анна Левашова',
    slug: { _type: 'slug', current: 'anna-levashova' },
    kind: 'person',
    role: 'Старший батлер',
    bio: 'Ведёт квартиры и поручения клиентов, которые бывают в Петербурге наездами. До этого работала в гостинице и до сих пор замечает невыглаженную скатерть из другого конца зала.',
    demo: true,
  },
  {
    _id: 'author-pavel-korsakov',
    _type: 'author',
    name: 'Павел Корсаков',
    slug: { _type: 'slug', current: 'pavel-korsakov' },
    kind: 'person',
    role: 'Руководитель ремонтных проектов',
    bio: 'Принимает ремонты и следит за сметами. По образованию инженер, по привычке носит в портфеле лазерный уровень и рулетку.',
    demo: true,
  },
] as const
