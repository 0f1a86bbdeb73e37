'use client'

/** What a visitor sees when a page cannot be made at all; it may rely on nothing. */
export default function GlobalError() {
  return (
    <html lang="ru">
      <body
        style={{
          margin: 0,
          padding: '20vh 8vw',
          background: '#fbf9f5',
          color: '#1d1b18',
          fontFamily: 'system-ui, sans-serif',
          lineHeight: 1.6,
        }}
      >
        <title>Страница временно недоступна — ButlerSPB</title>
        <h1 style={{ fontFamily: 'Georgia, serif', fontWeight: 500, fontSize: '2.5rem' }}>
          Страница временно недоступна
        </h1>
        <p>Мы уже знаем об этом. Обновите страницу через минуту.</p>
        <p>
          <a href="/" style={{ color: 'inherit' }}>
            На главную
          </a>
        </p>
      </body>
    </html>
  )
}
