import { sql } from 'kysely'
import type { CouponTerms } from '#app/domain/pricing/coupon-terms.ts'
import type { Db } from '#db/client.ts'

/** Who buys, as far as it is known: one of the three is enough to be the same buyer. */
export interface CouponBuyer {
	accountId: number | null
	phone: string | null
	email: string | null
}

const digits = (phone: string | null) => phone?.replace(/\D/g, '') || null
const lower = (email: string | null) => email?.trim().toLowerCase() || null

/** A use whose things were all called off by no wish of the buyer is given back. */
const isKept = sql`exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id
	where s.order_id = o.id and l.price_details -> 'discounts' @> '[{"kind": "coupon"}]'
		and coalesce(l.cancelled_by, 'buyer') = 'buyer')`

const usesOf = (couponId: ReturnType<typeof sql>, buyer: CouponBuyer) => sql`
	(select count(*)::int from coupon_uses u join orders o on o.id = u.order_id
		where u.coupon_id = ${couponId} and (o.paid_at is not null or o.closed_at is null) and ${isKept}
			and (u.account_id = ${buyer.accountId}::bigint or u.phone = ${digits(buyer.phone)}::text
				or u.email = ${lower(buyer.email)}::text))`

interface CouponRow extends Omit<CouponTerms, 'worth' | 'quota' | 'name'> {
	nameZh: string
	nameEn: string
	amountMinor: number | null
	discountBp: number | null
	maxMinor: number | null
	quotaId: number
	total: number
	held: number
	sold: number
}

function toTerms(row: CouponRow): CouponTerms {
	const { nameZh, nameEn, amountMinor, discountBp, maxMinor, quotaId, total, held, sold, ...terms } = row
	return {
		...terms,
		name: { zh: nameZh, en: nameEn },
		worth:
			amountMinor === null ? { kind: 'share', discountBp: discountBp ?? 0, maxMinor } : { kind: 'amount', amountMinor },
		quota: { id: quotaId, total, held, sold },
	}
}

/** A coupon by its code with what this buyer used of it; null when there is none. */
export async function findCoupon(db: Db, code: string, buyer: CouponBuyer): Promise<CouponTerms | null> {
	const { rows } = await sql<CouponRow>`
		select k.id as "couponId", k.code, k.funded_by as "fundedBy", k.enterprise_id as "sellerId", k.name_zh as "nameZh",
			k.name_en as "nameEn", k.amount_minor as "amountMinor", k.discount_bp as "discountBp", k.max_minor as "maxMinor",
			k.min_spend_minor as "minSpendMinor", k.starts_at as "startsAt", k.ends_at as "endsAt",
			k.ended_at is not null as "isEnded", k.per_buyer as "perBuyer", ${usesOf(sql`k.id`, buyer)} as "usedByBuyer",
			c.id as "quotaId", c.total, c.held, c.sold
		from coupons k join capacity c on c.id = k.capacity_id where k.code = ${code}`.execute(db)
	return rows[0] ? toTerms(rows[0]) : null
}

/** Notes that an order uses a coupon; false when its buyer has used it as often as is allowed. The caller has the quota's row locked. */
export async function insertCouponUse(
	db: Db,
	use: { orderId: number; couponId: number; perBuyer: number | null; buyer: CouponBuyer },
): Promise<boolean> {
	const { orderId, couponId, perBuyer, buyer } = use
	const { rows } = await sql`
		insert into coupon_uses (order_id, coupon_id, account_id, phone, email)
		select ${orderId}::bigint, ${couponId}::bigint, ${buyer.accountId}::bigint, ${digits(buyer.phone) ?? ''},
			${lower(buyer.email) ?? ''}
		where ${perBuyer}::int is null or ${usesOf(sql`${couponId}::bigint`, buyer)} < ${perBuyer}::int
		returning order_id`.execute(db)
	return rows.length > 0
}
