import type { Tool } from 'sanity'

/** Titles of the tools that Sanity adds itself, in English, with no option for it. */
const titles: Readonly<Record<string, string>> = { releases: 'Выпуски' }

/** The Studio's tools, all with Russian titles. */
export function russianTools(tools: Tool[]): Tool[] {
  return tools.map((tool) => ({ ...tool, title: titles[tool.name] ?? tool.title }))
}
