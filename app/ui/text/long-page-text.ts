import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LongPageText {
	/** Rows of a table that are folded away. */
	rest: (count: number) => string
	/** All rows of a table, folded away on a phone. */
	all: (count: number) => string
	/** The parts of a long page. */
	onThisPage: string
}

/** What folds and jumps of long pages say; apart from the kit's other words, which every page loads. */
export const longPageText: Catalogue<LongPageText> = {
	zh: { rest: (count) => `其余 ${count} 行`, all: (count) => `全部 ${count} 行`, onThisPage: '本页内容' },
	en: {
		rest: (count) => counted(count, 'more row'),
		all: (count) => `All ${counted(count, 'row')}`,
		onThisPage: 'On this page',
	},
}
