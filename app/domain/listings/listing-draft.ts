import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A component of a package as far as publishing goes. */
export interface DraftComponent {
	position: number
	title: Bilingual
	/** Its listing can be seen, and the option is on sale. */
	isOnShelf: boolean
	/** It is the enterprise's own, or its seller lets others put it into packages. */
	isAllowed: boolean
}

/** What of a listing decides whether it can be published. */
export interface ListingDraft {
	kind: ListingKind
	title: Bilingual
	summary: Bilingual
	story: Bilingual
	pictures: number
	policyCode: string | null
	perishable: boolean
	/** Variants, rate plans, kinds of tickets or components that are on sale, and those without a name in one of the languages. */
	offers: number
	unnamedOffers: number
	/** Stays: nights on sale from today on. Experiences: sessions still to come. */
	dates: number
	sessionMinutes: number | null
	meet: Bilingual
	components: DraftComponent[]
}

/** What publishing still asks for; each is a key of draftText.missing. */
export type Missing =
	| 'title-zh'
	| 'title-en'
	| 'summary-zh'
	| 'summary-en'
	| 'story-zh'
	| 'story-en'
	| 'picture'
	| 'policy'
	| 'offer'
	| 'offer-name'
	| 'nights'
	| 'sessions'
	| 'duration'
	| 'meet'
	| 'components'
	| 'component-gone'
	| 'component-refused'

/** So few characters are no story. */
export const LEAST_STORY = 20

const LANGUAGES = ['zh', 'en'] as const

function wordsMissing({ title, summary, story }: ListingDraft): Missing[] {
	return LANGUAGES.flatMap((language) => [
		...(title[language] === '' ? [`title-${language}` as const] : []),
		...(summary[language] === '' ? [`summary-${language}` as const] : []),
		...(story[language].length < LEAST_STORY ? [`story-${language}` as const] : []),
	])
}

const OF_KIND: Record<ListingKind, (draft: ListingDraft) => Missing[]> = {
	product: () => [],
	stay: ({ dates, offers }) => (offers > 0 && dates === 0 ? ['nights'] : []),
	experience: ({ dates, sessionMinutes, meet }) => [
		...(sessionMinutes === null ? (['duration'] as const) : []),
		...(meet.zh === '' || meet.en === '' ? (['meet'] as const) : []),
		...(dates === 0 ? (['sessions'] as const) : []),
	],
	package: ({ components }) => [
		...(components.length === 1 ? (['components'] as const) : []),
		...(components.some(({ isOnShelf }) => !isOnShelf) ? (['component-gone'] as const) : []),
		...(components.some(({ isAllowed }) => !isAllowed) ? (['component-refused'] as const) : []),
	],
}

/** What a listing still lacks before it may be published, in the order of its form; empty when nothing. */
export function missingOf(draft: ListingDraft): Missing[] {
	return [
		...wordsMissing(draft),
		...(draft.pictures === 0 ? (['picture'] as const) : []),
		...(draft.policyCode === null ? (['policy'] as const) : []),
		...(draft.offers === 0 ? (['offer'] as const) : []),
		...(draft.unnamedOffers > 0 ? (['offer-name'] as const) : []),
		...OF_KIND[draft.kind](draft),
	]
}

/** The part of the form in which what is missing is written. */
export function partOfMissing(missing: Missing): 'words' | 'pictures' | 'frame' | 'offers' | 'sessions' {
	if (/^(?:title|summary|story)-/.test(missing)) return 'words'
	if (missing === 'picture') return 'pictures'
	if (missing === 'policy' || missing === 'duration' || missing === 'meet') return 'frame'
	return missing === 'sessions' ? 'sessions' : 'offers'
}
