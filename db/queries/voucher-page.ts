import { sql } from 'kysely'
import type { VoucherState } from '#app/domain/vouchers/states.ts'
import type { Db } from '#db/client.ts'

export interface VoucherPage {
	code: string
	state: VoucherState
	validFrom: Date
	validTo: Date
	timesTotal: number
	timesUsed: number
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	startsAt: Date | null
	endsAt: Date | null
	timeZone: string
	meetZh: string | null
	meetEn: string | null
	enterpriseZh: string
	enterpriseEn: string
	enterprisePhone: string | null
	placeZh: string
	placeEn: string
	lineState: string
	orderNumber: string
}

/** Who may see a voucher: its buyer's account, or who holds the token of the order. */
export interface VoucherHolder {
	accountId: number | null
	tokenHash: string
}

/** A voucher with all that its holder needs to find the place; the caller checks who asks. */
export async function voucherPage(
	db: Db,
	code: string,
): Promise<{ page: VoucherPage; holder: VoucherHolder; signedPayload: string } | null> {
	const { rows } = await sql<VoucherPage & VoucherHolder & { signedPayload: string }>`
		select v.code, v.state, v.signed_payload as "signedPayload", v.valid_from as "validFrom", v.valid_to as "validTo",
			v.times_total as "timesTotal", v.times_used as "timesUsed", l.title_zh as "titleZh", l.title_en as "titleEn",
			l.option_zh as "optionZh", l.option_en as "optionEn", l.qty, l.due_at as "startsAt", l.service_ends_at as "endsAt",
			coalesce(g.time_zone, 'Asia/Shanghai') as "timeZone", g.meet_zh as "meetZh", g.meet_en as "meetEn",
			e.name_zh as "enterpriseZh", e.name_en as "enterpriseEn", e.phone as "enterprisePhone", place.zh as "placeZh",
			place.en as "placeEn", l.state as "lineState", o.number as "orderNumber", o.account_id as "accountId",
			o.token_hash as "tokenHash"
		from vouchers v
		join order_lines l on l.id = v.order_line_id
		join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id
		join enterprises e on e.id = v.enterprise_id
		left join listings g on g.id = l.listing_id
		cross join lateral (
			select string_agg(r.name_zh, '' order by a.ancestor_code) as zh, string_agg(r.name_en, ', ' order by a.ancestor_code desc) as en
			from region_ancestors a join regions r on r.code = a.ancestor_code
			where a.region_code = coalesce(g.region_code, e.region_code) and a.ancestor_level <> 'province'
		) place
		where v.code = ${code}`.execute(db)
	const row = rows[0]
	if (!row) return null
	const { accountId, tokenHash, signedPayload, ...page } = row
	return { page, holder: { accountId, tokenHash }, signedPayload }
}
