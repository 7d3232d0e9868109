import type { Manager } from '#app/domain/accounts/roles.ts'
import { changeOwnListing, type NotWritten } from '#app/features/listings/change-own-listing.server.ts'
import { pauseOthersPackages } from '#app/features/listings/pause-others-packages.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { brandChoices, categoryChoices, isHomePlace, policyChoices } from '#db/queries/listing-choices.ts'
import { type ListingWriting, noteWordsChanged, writeListing } from '#db/queries/listing-drafts.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import { publishingRight } from '#db/queries/listing-reviews.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { passWall } from '#db/wall/behind-wall.ts'

/** Fields that name something an enterprise may not choose, each a key of draftText.faults. */
export type ForeignChoice = Partial<Record<'place' | 'category' | 'brand' | 'policy' | 'titleZh' | 'titleEn', string>>

export type WriteOutcome = { outcome: 'written'; foreign: ForeignChoice } | NotWritten

/** What a reviewer looks at: these changed on the shelf ask for another look. */
const LOOKED_AT = [
	'titleZh',
	'titleEn',
	'summaryZh',
	'summaryEn',
	'storyZh',
	'storyEn',
	'categoryCode',
	'brandId',
] as const

const before = ({ title, summary, story, categoryCode, brandId }: ListingHead) => ({
	...{ titleZh: title.zh, titleEn: title.en, summaryZh: summary.zh, summaryEn: summary.en },
	...{ storyZh: story.zh, storyEn: story.en, categoryCode, brandId },
})

function changedWords(listing: ListingHead, writing: ListingWriting): string[] {
	const was = before(listing)
	return LOOKED_AT.filter((field) => writing[field] !== undefined && writing[field] !== was[field])
}

/** A title may be left out in one language while it is a draft, never in both, and in none on the shelf. */
function titleFault(listing: ListingHead, writing: ListingWriting): ForeignChoice {
	const { titleZh = listing.title.zh, titleEn = listing.title.en } = writing
	const isDraft = listing.status === 'draft'
	if (isDraft ? titleZh === '' && titleEn === '' : titleZh === '') return { titleZh: 'title' }
	return !isDraft && titleEn === '' ? { titleEn: 'title' } : {}
}

/** Finds what of a writing names something that is not the enterprise's to choose. */
async function foreignChoices(
	tx: Db,
	{ enterpriseId }: Manager,
	{ listing, writing, today }: { listing: ListingHead; writing: ListingWriting; today: string },
): Promise<ForeignChoice> {
	const { regionCode, categoryCode, brandId, policyCode } = writing
	const foreign: ForeignChoice = titleFault(listing, writing)
	if (
		regionCode !== undefined &&
		regionCode !== listing.regionCode &&
		!(await isHomePlace(tx, enterpriseId, regionCode))
	)
		foreign.place = 'place'
	if (
		categoryCode !== undefined &&
		!(await categoryChoices(tx, listing.kind)).some(({ value }) => value === categoryCode)
	)
		foreign.category = 'category'
	if (brandId && !(await brandChoices(tx, enterpriseId, today)).some(({ value }) => value === String(brandId)))
		foreign.brand = 'brand'
	if (policyCode !== undefined && !(await policyChoices(tx, listing.kind)).includes(policyCode))
		foreign.policy = 'policy'
	return foreign
}

const FIELD_OF: Record<keyof ForeignChoice, keyof ListingWriting> = {
	place: 'regionCode',
	category: 'categoryCode',
	brand: 'brandId',
	policy: 'policyCode',
	titleZh: 'titleZh',
	titleEn: 'titleEn',
}

function withoutForeign(writing: ListingWriting, foreign: ForeignChoice): ListingWriting {
	const left = new Set((Object.keys(foreign) as (keyof ForeignChoice)[]).map((name) => FIELD_OF[name]))
	return Object.fromEntries(
		Object.entries(writing).filter(([name, value]) => value !== undefined && !left.has(name as keyof ListingWriting)),
	)
}

/** Writes what is right of a seller's words and terms; on the shelf they hold at once, and other words are looked at again. */
export async function writeOwnListing(
	world: World,
	seller: Manager,
	listingId: number,
	wanted: ListingWriting,
): Promise<WriteOutcome> {
	const at = world.now()
	return changeOwnListing(world, seller, listingId, async (tx, listing) => {
		const today = localDateAt(at, listing.timeZone)
		const foreign = await foreignChoices(tx, seller, { listing, writing: wanted, today })
		const writing = withoutForeign(wanted, foreign)
		const result = { outcome: 'written' as const, foreign }
		if (Object.keys(writing).length === 0) return { result, log: null }
		await writeListing(tx, listingId, writing)
		const words = changedWords(listing, writing)
		const isShelved = listing.status === 'published' || listing.status === 'paused'
		if (isShelved && words.length > 0 && !(await publishingRight(tx, seller.enterpriseId)).isTrusted)
			await noteWordsChanged(tx, listingId, at)
		if (listing.forPackages && writing.forPackages === false)
			await passWall(tx, 'pause-packages', (all) => pauseOthersPackages(all, world, seller, listing))
		return { result, log: { action: 'listing.written', details: { fields: Object.keys(writing) } } }
	})
}
