import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface FoldText {
	/** Rows of a table that are folded away. */
	rest: (count: number) => string
	/** All rows of a table, folded away on a phone. */
	all: (count: number) => string
}

/** What folded tables say; no basket loads it. */
export const foldText: Catalogue<FoldText> = {
	zh: { rest: (count) => `其余 ${count} 行`, all: (count) => `全部 ${count} 行` },
	en: { rest: (count) => counted(count, 'more row'), all: (count) => `All ${counted(count, 'row')}` },
}
