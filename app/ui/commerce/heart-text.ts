import type { Catalogue } from '#app/ui/text/language.tsx'

/** What hearts say; every page carries it. */
export const heartText: Catalogue<{ mark: (title: string) => string; unmark: (title: string) => string }> = {
	zh: { mark: (title) => `收藏${title}`, unmark: (title) => `不再收藏${title}` },
	en: { mark: (title) => `Keep ${title} as a favourite`, unmark: (title) => `No longer keep ${title}` },
}
