import type { Catalogue } from '#app/ui/text/language.tsx'

/** What the page of people and methods is called: the menu of the office needs no more of it. */
export const practiceTitleText: Catalogue<string> = { zh: '从业与工艺', en: 'People and methods' }
