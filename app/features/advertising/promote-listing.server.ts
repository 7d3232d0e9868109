import type { Seller } from '#app/domain/accounts/roles.ts'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { PROMOTED_STATES, type PromotedState } from '#app/domain/promoted/promoted-listing.ts'
import type { PromoteEntry } from '#app/features/advertising/promote-form.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { insertCampaign } from '#db/queries/campaigns.ts'
import { insertPromotion, lockPromotion, movePromotion, placesToPromote } from '#db/queries/promoted-listings.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type PromoteOutcome = { outcome: 'made'; id: number } | { outcome: 'not-yours' } | { outcome: 'not-there' }

const actorOf = ({ account }: Seller) => `account:${account.accountId}`

/** Promotes a listing on the shelf: a campaign on this site, whose clicks are paid for from what the enterprise is owed. */
export async function promoteListing(world: World, seller: Seller, entry: PromoteEntry): Promise<PromoteOutcome> {
	const { enterpriseId, account } = seller
	const { listing: listingId, place: regionCode, words, bid, day, total, margin: marginBp } = entry
	const at = world.now()
	const tag = `p-${linkCode(world.randomBytes(CODE_BYTES))}`
	return inTransaction(world.db, async (tx) => {
		const [listings, places] = [await listingsOfSeller(tx, enterpriseId), await placesToPromote(tx, enterpriseId)]
		const listing = listings.find((it) => it.id === listingId && it.status === 'published')
		if (!listing) return { outcome: 'not-yours' }
		const isThere = places.some(({ code, listingIds }) => code === regionCode && listingIds.includes(listingId))
		if (regionCode !== null && !isThere) return { outcome: 'not-there' }
		const campaign = { startsOn: entry.from, endsOn: entry.to, budgetMinor: total, marginBp, listingId }
		const name = listing.titleZh.slice(0, 60)
		const made = { ...campaign, enterpriseId, name, channel: 'on_platform', tag } as const
		const id = await insertCampaign(tx, made)
		if (id === null) return { outcome: 'not-yours' }
		const terms = { bidMinor: bid, dayBudgetMinor: day, budgetMinor: total, words, regionCode }
		await insertPromotion(tx, { campaignId: id, enterpriseId, listingId, ...terms, at })
		await recordStateChanges(tx, [
			{ entity: 'promotion', entityId: id, from: null, to: 'RUNNING', actor: actorOf(seller), at },
		])
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: account.accountId, action: 'promotion.made' },
			...{ subjectKind: 'enterprise', subjectId: enterpriseId, details: { campaign: id, ...terms } },
		})
		return { outcome: 'made', id }
	})
}

export type MovePromotedOutcome = { outcome: 'moved' } | { outcome: 'not-found' } | { outcome: 'over' }

/** Pauses, resumes or ends a promotion; clicks from then on, or until then, cost nothing. */
export async function movePromoted(
	world: World,
	seller: Seller,
	{ promotion: id, to }: { promotion: number; to: PromotedState },
): Promise<MovePromotedOutcome> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const from = await lockPromotion(tx, { id, enterpriseId: seller.enterpriseId })
		if (!from) return { outcome: 'not-found' }
		if (from === to) return { outcome: 'moved' }
		if (!mayMove(PROMOTED_STATES, from, to)) return { outcome: 'over' }
		await movePromotion(tx, id, to, at)
		await recordStateChanges(tx, [{ entity: 'promotion', entityId: id, from, to, actor: actorOf(seller), at }])
		return { outcome: 'moved' }
	})
}
