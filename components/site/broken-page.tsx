import { BridgeDrawing } from './bridge-drawing.tsx'

/** The page for a failed render; it needs nothing from the lake. */
export function BrokenPage() {
  return (
    <div className="page section">
      <p className="eyebrow">Ошибка 500 · Страница временно недоступна</p>
      <h1 className="mt-4 text-display">Мосты сведут через минуту</h1>
      <p className="mt-6 max-w-(--container-text) text-lead text-muted">
        Страница не&nbsp;открылась по&nbsp;нашей вине, и&nbsp;мы уже знаем об&nbsp;этом. Обновите её
        чуть позже.
      </p>
      {/* A form without an action requests its own page again. */}
      <form className="mt-10 flex flex-wrap items-center gap-x-8 gap-y-4">
        <button type="submit" className="button">
          Обновить страницу
        </button>
        <a className="text-link py-2" href="/">
          На главную
        </a>
      </form>
      <BridgeDrawing />
    </div>
  )
}
