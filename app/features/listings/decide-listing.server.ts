import type { z } from 'zod'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { firstListedOn } from '#app/domain/listings/first-listed.ts'
import type { Missing } from '#app/domain/listings/listing-draft.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { lookForm } from '#app/features/listings/look-form.ts'
import { readMissing } from '#app/features/listings/read-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { listEarlierListings, moveListing, noteWordsChanged, type OwnListing } from '#db/queries/listing-drafts.ts'
import { administeredListing, endListingReview, publishingRight, type ReviewEnd } from '#db/queries/listing-reviews.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

type Verdict = z.output<typeof lookForm>

export type DecideOutcome =
	| { outcome: 'decided' | 'not-found' | 'no-move' | 'not-verified' }
	| { outcome: 'missing'; missing: Missing[] }

/** Where a look leads: one on the shelf stays there when its new words are fine, and comes back to its seller when not. */
const stateAfter = (status: ListingStatus, does: Verdict['does']): ListingStatus =>
	does === 'return' ? 'draft' : status === 'review' ? 'published' : status

const isOpen = (status: ListingStatus) => status === 'review' || status === 'published' || status === 'paused'

interface Move {
	listingId: number
	from: ListingStatus
	to: ListingStatus
	reason: string
	accountId: number
	at: Date
}

async function write(tx: Db, { listingId, from, to, reason, accountId, at }: Move, today: string): Promise<void> {
	const subject = { subjectKind: 'listing', subjectId: listingId }
	await recordAudit(tx, { at, actorKind: 'account', actorId: accountId, action: 'listing.looked-at', ...subject })
	if (from === to) return
	const { titles, earlier } = await listEarlierListings(tx, listingId)
	await moveListing(tx, { listingId, to, slug: null, at, firstListedOn: firstListedOn(titles, earlier, today) })
	const change = { entity: 'listing' as const, entityId: listingId, from, to, at, actor: `account:${accountId}` }
	await recordStateChanges(tx, [{ ...change, ...(reason && { reason }) }])
}

/** Why a listing may not go on the shelf, whoever lets it through; null when it may. */
async function shelfRefusal(tx: Db, key: OwnListing, at: Date): Promise<DecideOutcome | null> {
	if (!(await publishingRight(tx, key.enterpriseId)).isVerified) return { outcome: 'not-verified' }
	const missing = (await readMissing(tx, key, at))?.missing ?? []
	return missing.length > 0 ? { outcome: 'missing', missing } : null
}

const endOf = (verdict: Verdict, at: Date): ReviewEnd =>
	verdict.does === 'return'
		? { state: 'RETURNED', reasons: { zh: verdict.reasonsZh, en: verdict.reasonsEn }, wanting: verdict.wanting, at }
		: { state: 'PASSED', reasons: { zh: '', en: '' }, wanting: [], at }

/** Puts a listing that was looked at on the shelf, or sends it back to its seller with what to mend, in both languages. */
export async function decideListing(world: World, by: Administrator, verdict: Verdict): Promise<DecideOutcome> {
	const { regionCode, account } = by
	const listingId = verdict.listing
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<DecideOutcome> => {
		const seen = await administeredListing(tx, { listingId, regionCode })
		const locked = seen && (await lockSellerListing(tx, { enterpriseId: seen.enterpriseId, listingId }))
		if (!seen || !locked) return { outcome: 'not-found' }
		const from = locked.status
		if (!isOpen(from)) return { outcome: 'no-move' }
		const to = stateAfter(from, verdict.does)
		const key = { enterpriseId: seen.enterpriseId, listingId }
		const refusal = from === 'review' && to === 'published' ? await shelfRefusal(tx, key, at) : null
		if (refusal) return refusal
		const end = endOf(verdict, at)
		const move = { listingId, from, to, reason: end.reasons.en, accountId: account.accountId, at }
		await write(tx, move, localDateAt(at, MARKET_ZONE))
		await noteWordsChanged(tx, listingId, null)
		const reviewId = await endListingReview(tx, listingId, end)
		if (from !== to) await announce(tx, move, { end, reviewId })
		return { outcome: 'decided' }
	})
}

/** Tells the seller what came of the look. */
async function announce(tx: Db, { listingId, to, at }: Move, look: { end: ReviewEnd; reviewId: number | null }) {
	const key = String(look.reviewId ?? `${listingId}:${at.getTime()}`)
	const payload = { listingId, to: to === 'published' ? to : 'returned', reasons: look.end.reasons, key }
	await publishEvent(tx, { topic: 'listing-moved', dedupeKey: `listing-moved:${key}`, payload, at })
}
