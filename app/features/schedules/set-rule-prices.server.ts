import type { Manager } from '#app/domain/accounts/roles.ts'
import { readPrices } from '#app/features/schedules/rule-price-fields-form.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { ticketsOfDraft } from '#db/queries/draft-tickets.ts'
import { keepFromPrices } from '#db/queries/from-prices.ts'
import { setRulePrices } from '#db/queries/rule-prices.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { findRule } from '#db/queries/session-rules.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export type RulePricesOutcome =
	| { outcome: 'priced'; listingId: number }
	| { outcome: 'faults'; faults: Record<string, string> }
	| { outcome: 'not-found' | 'withdrawn' }

/** Sets what tickets cost in the sessions of a rule. What was booked, or is being paid, keeps its price. */
export async function setPricesOfRule(
	world: World,
	{ enterpriseId, account }: Manager,
	wanted: { ruleId: number; texts: Readonly<Record<string, string>> },
): Promise<RulePricesOutcome> {
	const { ruleId, texts } = wanted
	return inTransaction(world.db, async (tx): Promise<RulePricesOutcome> => {
		const known = await findRule(tx, { enterpriseId, ruleId })
		const listing = known && (await lockSellerListing(tx, { enterpriseId, listingId: known.listingId }))
		const rule = listing && (await findRule(tx, { enterpriseId, ruleId }))
		if (!listing || !rule || rule.endedAt !== null) return { outcome: 'not-found' }
		if (listing.status === 'withdrawn') return { outcome: 'withdrawn' }
		const reading = readPrices(texts, await ticketsOfDraft(tx, listing.id))
		if (!reading.ok) return { outcome: 'faults', faults: reading.faults }
		await setRulePrices(tx, ruleId, reading.prices)
		await passWall(tx, 'rule-prices', (all) => keepFromPrices(all, [listing.id]))
		const log = { action: 'set-rule-prices', details: { ruleId, prices: reading.prices } }
		const actor = { actorKind: 'account', actorId: account.accountId } as const
		await recordAudit(tx, { at: world.now(), ...actor, subjectKind: 'listing', subjectId: listing.id, ...log })
		return { outcome: 'priced', listingId: listing.id }
	})
}
