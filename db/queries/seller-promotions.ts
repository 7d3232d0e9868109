import { sql } from 'kysely'
import type { OwnReduction } from '#app/domain/pricing/own-reduction.ts'
import type { Db } from '#db/client.ts'

/** The coupons that the platform pays for, those that run or will first. */
export async function listPlatformCoupons(db: Db): Promise<OwnReduction[]> {
	const { rows } = await sql<OwnReduction>`
		select 'coupon' as kind, k.id, k.name_zh as "nameZh", k.name_en as "nameEn", k.code, k.amount_minor as "amountMinor",
			k.discount_bp as "discountBp", k.min_spend_minor as "minSpendMinor", k.starts_at as "startsAt", k.ends_at as "endsAt",
			k.ended_at as "endedAt", c.total, c.held + c.sold as used, null as "listingZh", null as "listingEn"
		from coupons k join capacity c on c.id = k.capacity_id where k.funded_by = 'platform'
		order by k.ended_at is not null, k.ends_at desc, k.id desc limit 100`.execute(db)
	return rows
}

/** An enterprise's own coupons and promotions, those that run or will first. */
export async function listSellerReductions(db: Db, enterpriseId: number): Promise<OwnReduction[]> {
	const { rows } = await sql<OwnReduction>`
		select * from (
			select 'coupon' as kind, k.id, k.name_zh as "nameZh", k.name_en as "nameEn", k.code, k.amount_minor as "amountMinor",
				k.discount_bp as "discountBp", k.min_spend_minor as "minSpendMinor", k.starts_at as "startsAt", k.ends_at as "endsAt",
				k.ended_at as "endedAt", c.total, c.held + c.sold as used, null as "listingZh", null as "listingEn"
			from coupons k join capacity c on c.id = k.capacity_id where k.enterprise_id = ${enterpriseId} and k.funded_by = 'seller'
			union all
			select 'promotion', m.id, m.name_zh, m.name_en, null, null, m.discount_bp, 0, m.starts_at, m.ends_at, m.ended_at, c.total,
				c.held + c.sold, l.title_zh, l.title_en
			from promotions m left join capacity c on c.id = m.capacity_id left join listings l on l.id = m.listing_id
			where m.enterprise_id = ${enterpriseId} and m.funded_by = 'seller'
		) r order by "endedAt" is not null, "endsAt" desc, id desc limit 100`.execute(db)
	return rows
}

async function insertQuota(db: Db, total: number): Promise<number> {
	const row = await db.insertInto('capacity').values({ kind: 'quota', total }).returning('id').executeTakeFirstOrThrow()
	return row.id
}

export interface CouponToMake {
	/** The seller whose things it is for and who pays for it; null: for everything, paid for by the platform. */
	enterpriseId: number | null
	code: string
	nameZh: string
	nameEn: string
	amountMinor: number | null
	discountBp: number | null
	maxMinor: number | null
	minSpendMinor: number
	startsAt: Date
	endsAt: Date
	perBuyer: number | null
	uses: number
}

/** Makes a coupon that its seller pays for, with its quota; gives its id, or null when the code is taken. */
export async function insertCoupon(db: Db, coupon: CouponToMake): Promise<number | null> {
	const row = await db
		.insertInto('coupons')
		.values({
			code: coupon.code,
			name_zh: coupon.nameZh,
			name_en: coupon.nameEn,
			funded_by: coupon.enterpriseId === null ? 'platform' : 'seller',
			enterprise_id: coupon.enterpriseId,
			amount_minor: coupon.amountMinor,
			discount_bp: coupon.discountBp,
			max_minor: coupon.maxMinor,
			min_spend_minor: coupon.minSpendMinor,
			starts_at: coupon.startsAt,
			ends_at: coupon.endsAt,
			per_buyer: coupon.perBuyer,
			capacity_id: await insertQuota(db, coupon.uses),
		})
		.onConflict((conflict) => conflict.column('code').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

export interface PromotionToMake {
	enterpriseId: number
	listingId: number | null
	nameZh: string
	nameEn: string
	discountBp: number
	startsAt: Date
	endsAt: Date
	quota: number | null
}

/** Makes a promotion of a seller's own listing or whole shelf; gives its id, or null when the listing is another's. */
export async function insertSellerPromotion(db: Db, promotion: PromotionToMake): Promise<number | null> {
	const { enterpriseId, listingId, quota, nameZh, nameEn, discountBp, startsAt, endsAt } = promotion
	const isOwn = sql`(${listingId}::bigint is null
		or exists (select from listings where id = ${listingId}::bigint and enterprise_id = ${enterpriseId}::bigint))`
	const { rows } = await sql<{ id: number }>`
		with row as (
			insert into capacity (kind, total) select 'quota', ${quota}::int where ${quota}::int is not null and ${isOwn} returning id
		)
		insert into promotions (name_zh, name_en, enterprise_id, listing_id, discount_bp, starts_at, ends_at, capacity_id)
		select ${nameZh}, ${nameEn}, ${enterpriseId}::bigint, ${listingId}::bigint, ${discountBp}::int, ${startsAt}::timestamptz,
			${endsAt}::timestamptz, (select id from row) where ${isOwn}
		returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Ends a coupon or promotion that an enterprise (null: the platform) pays for; false when there is none of its own that runs. */
export async function endOwnReduction(
	db: Db,
	key: { kind: 'coupon' | 'promotion'; id: number; enterpriseId: number | null; at: Date },
): Promise<boolean> {
	const table = key.kind === 'coupon' ? 'coupons' : 'promotions'
	const { numUpdatedRows } = await db
		.updateTable(table)
		.set({ ended_at: key.at })
		.where('id', '=', key.id)
		.where((it) =>
			key.enterpriseId === null
				? it('funded_by', '=', 'platform')
				: it.and([it('funded_by', '=', 'seller'), it('enterprise_id', '=', key.enterpriseId)]),
		)
		.where('ended_at', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
