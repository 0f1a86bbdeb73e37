import { canvas, horizon } from '#components/cover/scene.ts'
import { bridge } from '#components/cover/landmarks.ts'

/** What a visitor sees at an address that leads nowhere; it needs nothing from the lake. */
export function MissingPage() {
  return (
    <div className="page section">
      <p className="eyebrow">Ошибка 404 · Страница не найдена</p>
      <h1 className="mt-4 text-display">Мост разведён</h1>
      <p className="mt-6 max-w-(--container-text) text-lead text-muted">
        Такой страницы нет: её адрес изменился или набран с&nbsp;ошибкой. Отсюда можно пройти другим
        путём.
      </p>
      <ul className="mt-10 flex flex-wrap items-center gap-x-8 gap-y-4">
        <li>
          <a className="button" href="/">
            На главную
          </a>
        </li>
        <li>
          <a className="text-link" href="/blog/">
            Блог
          </a>
        </li>
        <li>
          <a className="text-link" href="/consultation/">
            Консультация
          </a>
        </li>
      </ul>
      <svg
        viewBox={`0 100 ${canvas.width} 150`}
        className="mt-16 w-full text-brass"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <g transform={`translate(${canvas.width / 2} ${horizon})`}>
          <path d={bridge.hatch} strokeWidth="0.5" opacity="0.7" />
          <path d={bridge.contour} strokeWidth="0.8" />
        </g>
      </svg>
    </div>
  )
}
