/** A page whose structured data says what the page shows. */
export const origin = 'https://b.example'
export const url = `${origin}/blog/doverie/`

const company = { '@id': `${origin}/#organization` }
const author = {
  '@type': 'Person',
  '@id': `${origin}/authors/anna/#author`,
  name: 'Анна Лебедева',
  url: `${origin}/authors/anna/`,
  sameAs: ['https://example.org/anna'],
}
const picture = `${origin}/images/ab-2070x1380.jpg`
const pixels = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: 'E37' })
const step = (name: string, text: string, anchor: string) => ({
  '@type': 'HowToStep',
  name,
  text,
  url: `${url}#${anchor}`,
})

export const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', ...company, url: `${origin}/`, taxID: '7800000000' },
    {
      '@type': 'ProfessionalService',
      '@id': `${origin}/#office`,
      telephone: '+7 812 000-00-00',
      email: 'a@b.example',
      address: { '@type': 'PostalAddress', streetAddress: 'Примерная, 1' },
      parentOrganization: company,
    },
    { '@type': 'WebPage', url, '@id': url },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Главная', item: `${origin}/` },
        { '@type': 'ListItem', position: 2, name: 'Блог', item: `${origin}/blog/` },
        { '@type': 'ListItem', position: 3, name: 'Доверие без границ', item: url },
      ],
    },
    {
      '@type': 'BlogPosting',
      headline: 'Доверие без границ',
      articleSection: ['Доверие'],
      description: 'Как мы строим отношения.',
      datePublished: '2025-07-22',
      dateModified: '2026-01-10',
      author,
      publisher: company,
      image: { '@type': 'ImageObject', url: picture, width: pixels(2070), height: pixels(1380) },
    },
    {
      '@type': 'HowTo',
      step: [
        step('Прозрачность', 'Отчёт каждую неделю.', '1-prozrachnost'),
        step('Связь', 'Один собеседник.', '2-svyaz'),
      ],
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: 4.9,
        reviewCount: 791,
        bestRating: 5,
        worstRating: 1,
      },
    },
    {
      '@type': 'Blog',
      blogPost: [{ '@type': 'BlogPosting', url: `${origin}/blog/second/` }],
    },
    {
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'А ключи?',
          acceptedAnswer: { '@type': 'Answer', text: 'В сейфе.' },
        },
      ],
    },
    {
      '@type': 'VideoObject',
      name: 'Фильм',
      contentUrl: `${origin}/files/film.mp4`,
      thumbnailUrl: `${picture}?rect=1,1,2,2`,
    },
    {
      '@type': 'Service',
      '@id': `${origin}/services/zabota/#service`,
      offers: {
        '@type': 'Offer',
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          minPrice: 18_000,
          unitText: 'в месяц',
        },
      },
    },
    {
      '@type': 'Review',
      itemReviewed: { '@type': 'Service', name: 'Забота' },
      reviewBody: 'Всё спокойно.',
      author: { '@type': 'Person', name: 'А. Б.' },
    },
  ],
}

export const html = (json: string) => `<!doctype html>
<title>Доверие</title>
<link rel="canonical" href="${url}">
<script type="application/ld+json">${json}</script>
<nav><a href="/">Главная</a> <a href="/blog/">Блог</a> Доверие без границ</nav>
<h1>Доверие без&nbsp;границ</h1>
<p>Как мы <em>строим</em> отношения. <time datetime="2025-07-22">22 июля</time></p>
<p><a href="/authors/anna/">Анна Лебедева</a> <a href="https://example.org/anna">профиль</a></p>
<p>Оценка 4,9 из 5 · 791 отзыв · по данным клиентов</p>
<img src="/images/ab-2070x1380.jpg?w=480" alt="">
<h3 id="1-prozrachnost">1. Прозрачность</h3><p>Отчёт каждую неделю.</p>
<h3 id="2-svyaz">2. Связь</h3><p>Один собеседник.</p>
<details><summary>А ключи?</summary><p>В сейфе.</p></details>
<video poster="/images/ab-2070x1380.jpg?w=480"><source src="/files/film.mp4"></video><p>Фильм</p>
<h2>Забота</h2><p>от 18&nbsp;000&nbsp;₽ в&nbsp;месяц</p>
<blockquote>«Всё спокойно»</blockquote><p>А. Б.</p>
<a href="/blog/second/">Вторая статья</a>
<footer><a href="tel:+78120000000">+7 812 000-00-00</a> <a href="mailto:a@b.example?body=x">a@b.example</a>
Примерная, 1. ИНН 7800000000</footer>`
