import { Portrait } from '#components/author/portrait.tsx'
import type { TeamBlock as Block } from '#lib/content/blocks/team-block.ts'
import type { Author } from '#lib/content/view/parts/author.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const teamBlock: BlockComponent<Block> = {
  onPage: (value) => <TeamBlock value={value} />,
}

/** People with their portrait, role and experience. */
function TeamBlock({ value }: { value: Block }) {
  return (
    <Section block={value}>
      <SectionHeading block={value} />
      <ul className="mt-14 grid gap-x-16 gap-y-14 md:grid-cols-2">
        {value.people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </Section>
  )
}

function Person({ person }: { person: Author }) {
  const { name, role, bio, href } = person
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-4 border-t border-rule pt-8 sm:gap-x-9">
      <Portrait person={person} sizes="9rem" className="w-[min(7rem,36vw)] sm:w-36" />
      <div>
        <h3 className="text-h3">
          <a className="text-link" href={href}>
            {name}
          </a>
        </h3>
        {role && <p className="mt-1.5 text-accent">{role}</p>}
        {bio && <p className="mt-4 hidden text-muted sm:block">{bio}</p>}
      </div>
      {bio && <p className="col-span-2 text-muted sm:hidden">{bio}</p>}
    </li>
  )
}
