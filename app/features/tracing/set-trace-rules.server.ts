import type { Seller } from '#app/domain/accounts/roles.ts'
import { parseGtin } from '#app/domain/tracing/gtin.ts'
import type { World } from '#app/platform/world.ts'
import { setTraceRequired, setVariantTrace, tracedGoods } from '#db/queries/traced-goods.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** How one product is traced. */
export interface TraceRules {
	listingId: number
	isRequired: boolean
	variants: { id: number; netG: number | null; gtin: string }[]
}

/** The enterprise's products with how each is traced. */
export const readTraceRules = (world: World, seller: Seller) => tracedGoods(world.db, seller.enterpriseId)

/** Says whether a product leaves only with a lot, what its packages hold and their GTINs; a wrong check digit is refused. */
export async function setTraceRules(
	world: World,
	seller: Seller,
	rules: TraceRules,
): Promise<{ outcome: 'set' | 'not-found' | 'wrong-gtin' | 'gtin-taken' }> {
	const variants = rules.variants.map((it) => ({ ...it, gtin: it.gtin.trim() === '' ? null : parseGtin(it.gtin) }))
	if (variants.some(({ gtin }, at) => gtin === null && rules.variants[at]?.gtin.trim() !== ''))
		return { outcome: 'wrong-gtin' }
	try {
		return await inTransaction(world.db, async (tx) => {
			const { enterpriseId } = seller
			const { listingId, isRequired } = rules
			const was = await setTraceRequired(tx, { enterpriseId, listingId, isRequired })
			if (was === null) return { outcome: 'not-found' }
			for (const { id, netG, gtin } of variants) await setVariantTrace(tx, { listingId, variantId: id, netG, gtin })
			const word = (is: boolean) => (is ? 'trace-required' : 'trace-free')
			const change = { from: word(was), to: word(isRequired), actor: `account:${seller.account.accountId}` }
			if (was !== isRequired)
				await recordStateChanges(tx, [{ entity: 'listing', entityId: listingId, ...change, at: world.now() }])
			return { outcome: 'set' }
		})
	} catch (error) {
		if (isTaken(error, 'product_variants_gtin_key')) return { outcome: 'gtin-taken' }
		throw error
	}
}
