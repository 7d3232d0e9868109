import type { Manager } from '#app/domain/accounts/roles.ts'
import { isListingKind } from '#app/domain/catalog/listing-kind.ts'
import { type ListingDraft, missingOf } from '#app/domain/listings/listing-draft.ts'
import { splitPackage } from '#app/domain/listings/package-split.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { compareListing } from '#app/features/listings/compare-listing.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { offersForPackage, partsOfPackage } from '#db/queries/draft-components.ts'
import { variantsOfDraft } from '#db/queries/draft-goods.ts'
import { roomsOfDraft } from '#db/queries/draft-rooms.ts'
import { sessionsAhead, ticketsOfDraft } from '#db/queries/draft-tickets.ts'
import { brandChoices, categoryChoices, placeChoices, policyChoices } from '#db/queries/listing-choices.ts'
import { listingHead, type OwnListing } from '#db/queries/listing-drafts.ts'
import { lastListingReview, publishingRight } from '#db/queries/listing-reviews.ts'

type Named = { name: { zh: string; en: string }; active?: boolean }
const unnamed = (things: readonly Named[]) =>
	things.filter(({ name, active }) => active !== false && (name.zh === '' || name.en === '')).length

/** All that a listing offers, of whichever kind it is. */
export async function readOffers(db: Db, listing: ListingHead, now: Date) {
	const { id } = listing
	const [variants, rooms, tickets, sessions, components] = await Promise.all([
		variantsOfDraft(db, id),
		roomsOfDraft(db, id, localDateAt(now, listing.timeZone)),
		ticketsOfDraft(db, id),
		sessionsAhead(db, id, now),
		partsOfPackage(db, id),
	])
	return { variants, rooms, tickets, sessions, components }
}

type Offers = Awaited<ReturnType<typeof readOffers>>

/** A listing as far as it decides whether it can be published. */
export function draftOf(
	listing: ListingHead,
	{ variants, rooms, tickets, sessions, components }: Offers,
): ListingDraft {
	const openRooms = rooms.filter(({ active }) => active)
	const plans = openRooms.flatMap((room) => room.plans)
	const isStay = listing.kind === 'stay'
	const sold = [...variants, ...plans].filter(({ active }) => active).length + tickets.length + components.length
	return {
		...listing,
		offers: sold,
		unnamedOffers: unnamed([...variants, ...openRooms, ...plans, ...tickets]),
		dates: isStay ? openRooms.filter(({ lastNight }) => lastNight !== null).length : sessions.count,
		components,
	}
}

/** What a listing lacks before it may be published; null when it is not the seller's. */
export async function readMissing(db: Db, key: OwnListing, now: Date) {
	const listing = await listingHead(db, key)
	if (!listing) return null
	return { listing, missing: missingOf(draftOf(listing, await readOffers(db, listing, now))) }
}

/** Everything the form of one of a seller's listings shows; null when it is not theirs. */
export async function readDraft(world: World, { enterpriseId }: Manager, listingId: number): Promise<DraftView | null> {
	const { db } = world
	const now = world.now()
	const listing = await listingHead(db, { enterpriseId, listingId })
	if (!listing) return null
	const today = localDateAt(now, listing.timeZone)
	const [offers, categories, brands, policies, places, right, review, alike] = await Promise.all([
		readOffers(db, listing, now),
		categoryChoices(db, listing.kind),
		brandChoices(db, enterpriseId, today),
		policyChoices(db, listing.kind),
		placeChoices(db, enterpriseId),
		publishingRight(db, enterpriseId),
		lastListingReview(db, listingId),
		compareListing(db, listingId),
	])
	const missing = missingOf(draftOf(listing, offers))
	const split = splitPackage(offers.components, listing.packageDiscountBp)
	return {
		listing,
		offers,
		split: { ...split, paid: Object.fromEntries(split.paid) },
		missing,
		choices: { categories, brands, policies, places },
		right,
		today,
		review: review ?? null,
		alike,
	}
}

/** What a new listing of a kind begins with: the categories it may be in; no kind when the text names none. */
export async function readBeginning(world: World, asked: string | null) {
	const kind = isListingKind(asked) ? asked : null
	return { kind, categories: kind ? await categoryChoices(world.db, kind) : [] }
}

const MOST_FOUND = 40

/** What may be put into a package and has a text in its name. */
export const findOffers = (world: World, { enterpriseId }: Manager, text: string) =>
	offersForPackage(world.db, { enterpriseId, text, limit: MOST_FOUND })
