import type { Service } from '#lib/content/view/service.ts'

/** What is included and what the client receives, side by side. */
export function ServiceScope({ service }: { service: Pick<Service, 'included' | 'receives'> }) {
  const { included, receives } = service
  if (included.length + receives.length === 0) return null
  return (
    <div className="bg-surface">
      <div className="page section grid gap-x-16 gap-y-14 md:grid-cols-2">
        <Lines title="Что входит" lines={included} />
        <Lines title="Что вы получаете" lines={receives} />
      </div>
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2 className="text-h2">{title}</h2>
      <ul className="mt-8 border-t border-rule">
        {lines.map((line) => (
          <li
            key={line}
            className="dashed-item grid grid-cols-[1.75rem_1fr] border-b border-rule py-4"
          >
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
