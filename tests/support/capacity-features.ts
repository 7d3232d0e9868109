import type { Db } from '#db/client.ts'

/** The ledger row of a variant. */
export async function rowOfVariant(db: Db, variantId: number) {
	return db
		.selectFrom('product_variants')
		.innerJoin('capacity', 'capacity.id', 'product_variants.capacity_id')
		.select(['capacity.id', 'total', 'held', 'sold'])
		.where('product_variants.id', '=', variantId)
		.executeTakeFirstOrThrow()
}

/** Turns a variant into a pre-order of a harvest of June. */
export async function makePreOrder(db: Db, variantId: number, window: { opensAt: string; closesAt: string }) {
	const { id } = await rowOfVariant(db, variantId)
	await db
		.insertInto('harvest_windows')
		.values({
			capacity_id: id,
			opens_at: new Date(window.opensAt),
			closes_at: new Date(window.closesAt),
			harvest_from: '2026-06-10',
			harvest_to: '2026-06-20',
			ship_days: 3,
		})
		.execute()
}

/** Sells a variant by weight: a kilogram, a tenth more or less. */
export async function makeCatchWeight(db: Db, variantId: number): Promise<void> {
	await db
		.updateTable('product_variants')
		.set({ nominal_g: 1_000, tolerance_bp: 1_000 })
		.where('id', '=', variantId)
		.execute()
}

/** What happened to a row of the log of states, oldest first. */
export async function changesOf(db: Db, entity: string, entityId: number) {
	return db
		.selectFrom('state_changes')
		.select(['from_state as from', 'to_state as to', 'actor', 'reason'])
		.where('entity', '=', entity)
		.where('entity_id', '=', String(entityId))
		.orderBy('id')
		.execute()
}
