import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { judgePrice, type PriceStanding } from '#app/domain/listings/price-sanity.ts'

/** What an administrator looks at before a listing goes on the shelf. */
export const PUBLISH_CHECKS = ['photo', 'story', 'price', 'certificate', 'words'] as const
export type PublishCheck = (typeof PUBLISH_CHECKS)[number]

/** `fine`: nothing to see; `look`: look twice; `missing`: it should not go on the shelf so. */
export type CheckState = 'fine' | 'look' | 'missing'

/** What of a listing and what is around it the checks are made of. */
export interface CheckedListing {
	pictures: number
	story: Bilingual
	fromMinor: number
	/** Prices of its category around it, in minor units. */
	peersMinor: readonly number[]
	/** What it needs a certificate for: a mark it bears, the food it is; and whether there is one in force. */
	certificates: readonly { of: 'brand' | 'food' | 'lodging'; isInForce: boolean }[]
	/** Listings around it that are nearly the same. */
	nearlySame: number
}

export interface CheckResult {
	check: PublishCheck
	state: CheckState
	/** The price's place among its like; only of that check. */
	price?: PriceStanding
	certificates?: CheckedListing['certificates']
	count?: number
}

/** So many pictures show a thing from more than one side. */
const ENOUGH_PICTURES = 3
/** Characters of a story that tells something, in Chinese and in English. */
const ENOUGH_STORY = { zh: 60, en: 150 }

function storyState({ zh, en }: Bilingual): CheckState {
	if (zh === '' || en === '') return 'missing'
	return zh.length >= ENOUGH_STORY.zh && en.length >= ENOUGH_STORY.en ? 'fine' : 'look'
}

/** The checklist of a listing as far as figures can fill it in; a person decides. */
export function checksOf(listing: CheckedListing): CheckResult[] {
	const { pictures, story, certificates, nearlySame } = listing
	const price = judgePrice(listing.fromMinor, listing.peersMinor)
	return [
		{
			check: 'photo',
			state: pictures === 0 ? 'missing' : pictures < ENOUGH_PICTURES ? 'look' : 'fine',
			count: pictures,
		},
		{ check: 'story', state: storyState(story) },
		{ check: 'price', state: price.standing === 'low' || price.standing === 'high' ? 'look' : 'fine', price },
		{
			check: 'certificate',
			state: certificates.every(({ isInForce }) => isInForce) ? 'fine' : 'missing',
			certificates,
		},
		{ check: 'words', state: nearlySame > 0 ? 'look' : 'fine', count: nearlySame },
	]
}
