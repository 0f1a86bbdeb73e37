import type { ReactNode } from 'react'
import type { Visit } from '#lib/desk/desk.ts'
import { ActionForm } from './action-form.tsx'
import { tabClass } from './control-classes.ts'

const sections = [
  { href: '/desk/', title: 'Заявки' },
  { href: '/desk/quarantine/', title: 'Карантин' },
  { href: '/desk/letters/', title: 'Не ушло' },
  { href: '/desk/sessions/', title: 'Входы' },
]

const ownerSections = [...sections, { href: '/desk/numbers/', title: 'Цифры' }]

type Props = {
  /** Absent on a page that is the same for everybody. */
  visit?: Visit
  /** Address of the section that the page belongs to, if it belongs to one. */
  section?: string
  title: string
  children: ReactNode
}

/** The frame of every page of the desk but the sign-in. */
export function DeskPage({ visit, section, title, children }: Props) {
  return (
    <>
      <header className="border-b border-rule">
        <div className="page flex min-h-14 items-center justify-between gap-4">
          <a href="/desk/" className="py-2 font-serif text-h4">
            Стол консьержа
          </a>
          {visit && <SignOut visit={visit} />}
        </div>
        <nav
          aria-label="Разделы стола"
          className="page flex flex-wrap gap-x-6 max-sm:justify-between max-sm:gap-x-2 max-sm:text-small"
        >
          {(visit?.account.role === 'owner' ? ownerSections : sections).map(
            ({ href, title: name }) => (
              <a
                key={href}
                href={href}
                aria-current={href === section ? 'page' : undefined}
                className={tabClass}
              >
                {name}
              </a>
            ),
          )}
        </nav>
      </header>
      <main id="content" className="page flex-1 pt-6 pb-16">
        <h1 className="text-h2">{title}</h1>
        {children}
      </main>
    </>
  )
}

function SignOut({ visit: { account, formToken } }: { visit: Visit }) {
  return (
    <ActionForm action="sign-out" formToken={formToken} className="flex items-center gap-3">
      <span className="max-w-32 truncate text-small text-muted">{account.name}</span>
      <button type="submit" className="min-h-11 cursor-pointer">
        <span className="text-link">Выйти</span>
      </button>
    </ActionForm>
  )
}
