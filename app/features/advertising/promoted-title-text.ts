import type { Catalogue } from '#app/ui/text/language.tsx'

/** Apart from the pages' words: the offices' menus are on every page of theirs. */
export const promotedTitleText: Catalogue<{ title: string; campaigns: string }> = {
	zh: { title: '站内推广', campaigns: '推广' },
	en: { title: 'Promoted listings', campaigns: 'Campaigns' },
}
