import { typograph } from '#lib/format/typography.ts'

const steps = [
  {
    title: 'Вы оставляете заявку',
    text: 'Достаточно одного контакта. Остальное поможет подготовиться к разговору.',
  },
  {
    title: 'Мы отвечаем там, где вам удобно',
    text: 'Тем способом, который вы выбрали, по времени вашего города.',
  },
  {
    title: 'Вместе решаем, что делать',
    text: 'Обсудим задачу и назовём следующие шаги. Решение остаётся за вами.',
  },
]

/** The steps after the form is sent, of which the first `done` are completed. */
export function NextSteps({ done = 0 }: { done?: number }) {
  return (
    <ol className="grid content-start gap-8">
      {steps.slice(done).map(({ title, text }, index) => (
        <li key={title} className="grid grid-cols-[2.25rem_1fr] gap-x-3">
          <span aria-hidden="true" className="font-serif text-h3 [line-height:1] text-accent">
            {index + 1}
          </span>
          <div>
            <p className="font-medium">{title}</p>
            <p className="mt-1 text-muted">{typograph(text)}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
