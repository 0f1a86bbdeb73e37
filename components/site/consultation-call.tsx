import { consultationLink } from './consultation-link.ts'

/** The last section of the page at `path`: what to do next. */
export function ConsultationCall({ path = '/' }: { path?: string }) {
  return (
    <section className="night no-print" aria-labelledby="consultation-call">
      <div className="page section grid items-end gap-10 md:grid-cols-[1fr_auto]">
        <div className="max-w-(--container-text)">
          <p className="eyebrow">Консультация</p>
          <h2 id="consultation-call" className="mt-4 text-h1">
            Расскажите, что нужно сделать в&nbsp;Петербурге
          </h2>
          <p className="mt-5 text-lead text-night-muted">
            Ответим в&nbsp;удобном вам мессенджере, по&nbsp;времени вашего города. Разговор
            бесплатный и&nbsp;ни&nbsp;к&nbsp;чему не&nbsp;обязывает.
          </p>
        </div>
        <a className="button" href={consultationLink(path)}>
          Получить консультацию
        </a>
      </div>
    </section>
  )
}
