import type { Db } from '#db/client.ts'

const OPEN = { starts_at: '2026-04-01T00:00:00Z', ends_at: '2026-06-01T00:00:00Z' }

/** A coupon of the platform's with so many uses, 20 yuan off unless told otherwise; gives the id of its quota. */
export async function makeCoupon(
	db: Db,
	code: string,
	parts: { uses?: number; perBuyer?: number | null } & Record<string, unknown> = {},
): Promise<number> {
	const { uses = 100, perBuyer = null, ...columns } = parts
	const { id } = await db
		.insertInto('capacity')
		.values({ kind: 'quota', total: uses })
		.returning('id')
		.executeTakeFirstOrThrow()
	const row = { code, name_zh: '春天', name_en: 'Spring', funded_by: 'platform', amount_minor: 2_000, ...OPEN }
	await db
		.insertInto('coupons')
		.values({ ...row, per_buyer: perBuyer, capacity_id: id, ...columns })
		.execute()
	return id
}

/** A promotion of a seller's shelf, a tenth off unless told otherwise, with a quota when one is given. */
export async function makePromotion(
	db: Db,
	enterpriseId: number,
	parts: { quota?: number } & Record<string, unknown> = {},
): Promise<number | null> {
	const { quota, ...columns } = parts
	const row = { enterprise_id: enterpriseId, name_zh: '节气', name_en: 'Season', discount_bp: 1_000, ...OPEN }
	const capacity =
		quota === undefined
			? null
			: await db
					.insertInto('capacity')
					.values({ kind: 'quota', total: quota })
					.returning('id')
					.executeTakeFirstOrThrow()
	await db
		.insertInto('promotions')
		.values({ ...row, capacity_id: capacity?.id ?? null, ...columns })
		.execute()
	return capacity?.id ?? null
}
