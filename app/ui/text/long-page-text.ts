import type { Catalogue } from '#app/ui/text/language.tsx'

/** What jumps of long pages say; apart from the kit's other words, which every page loads. */
export const longPageText: Catalogue<{
	/** The parts of a long page. */
	onThisPage: string
}> = {
	zh: { onThisPage: '本页内容' },
	en: { onThisPage: 'On this page' },
}
