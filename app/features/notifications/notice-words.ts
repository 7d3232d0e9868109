import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import type { Formats } from '#app/ui/format/formats.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a notice says; its lines and sums are drawn from its facts. */
export interface NoticeWords {
	/** The subject of the mail and the head of the notice. */
	title: string
	say: string[]
	facts?: { term: string; detail: string }[]
	/** What happens next, step by step. */
	next?: string[]
	/** The words of the link. */
	action: string
}

/** A language with its ways to write amounts and dates. */
export interface Tongue {
	format: Formats
	of: (text: Bilingual) => string
}

/** The words of some kinds of notice in both languages. */
export type NoticeText<K extends NoticeKind> = Catalogue<{
	[P in K]: (facts: NoticeFacts[P], tongue: Tongue) => NoticeWords
}>
