/** One numbered section (`### 1. …`) of an article that declares itself a HowTo. */
export type HowToStep = { name: string; text: string; anchor: string }
