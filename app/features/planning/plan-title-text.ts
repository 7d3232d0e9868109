import type { Catalogue } from '#app/ui/text/language.tsx'

/** What the page of plans is called: the menu of the office needs no more of it. */
export const planTitleText: Catalogue<string> = { zh: '产销计划', en: 'Sales plan' }
