import { BridgeDrawing } from './bridge-drawing.tsx'
import { SearchForm } from './search-form.tsx'

/** The page of 404 and 410; it needs nothing from the lake. */
export function MissingPage() {
  return (
    <div className="page section">
      <p className="eyebrow">Страница не найдена</p>
      <h1 className="mt-4 text-display">Мост разведён</h1>
      <p className="mt-6 max-w-(--container-text) text-lead text-muted">
        Такой страницы нет: её убрали, адрес изменился или набран с&nbsp;ошибкой. Отсюда можно
        пройти другим путём.
      </p>
      {/* lib/serving/error-pages.ts names the nearest page here. */}
      <p className="mt-6 text-lead" data-nearest-page="" hidden />
      <div className="mt-10">
        <SearchForm />
      </div>
      <ul className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
        <li>
          <a className="text-link" href="/">
            На главную
          </a>
        </li>
        <li>
          <a className="text-link" href="/services/">
            Услуги
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
      <BridgeDrawing />
    </div>
  )
}
