import type { Manager } from '#app/domain/accounts/roles.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { insertDraft } from '#db/queries/listing-drafts.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** The policy a listing of a kind begins with: the one that is kindest to buyers. */
const FIRST_POLICY: Record<ListingKind, string> = {
	product: 'GOODS_7_DAYS',
	stay: 'FLEXIBLE',
	experience: 'FREE_24H',
	package: 'COMPONENT_AT_PAID_SHARE',
}

/** Where a draft is until it has words to be called by. */
export const draftSlug = (world: Pick<World, 'randomBytes'>) =>
	`draft-${Buffer.from(world.randomBytes(10)).toString('hex')}`

export type CreateOutcome = { outcome: 'created'; listingId: number } | { outcome: 'no-category' }

/** Begins a listing: a draft with a title in one language, at its enterprise's place. */
export async function createDraft(
	world: World,
	seller: Manager,
	wanted: { kind: ListingKind; categoryCode: string; title: Bilingual },
): Promise<CreateOutcome> {
	const { enterpriseId, account } = seller
	const at = world.now()
	const slug = draftSlug(world)
	return inTransaction(world.db, async (tx): Promise<CreateOutcome> => {
		const firstListedOn = localDateAt(at, MARKET_ZONE)
		const policyCode = FIRST_POLICY[wanted.kind]
		const listingId = await insertDraft(tx, { enterpriseId, ...wanted, policyCode, slug, firstListedOn })
		if (listingId === null) return { outcome: 'no-category' }
		const change = { entity: 'listing' as const, entityId: listingId, from: null, to: 'draft', at }
		await recordStateChanges(tx, [{ ...change, actor: `account:${account.accountId}` }])
		return { outcome: 'created', listingId }
	})
}
