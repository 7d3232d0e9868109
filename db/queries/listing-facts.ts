import { sql } from 'kysely'
import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { ListingFacts } from '#app/domain/offers/offer-facts.ts'
import type { Promotion } from '#app/domain/pricing/promotion.ts'
import type { BookingMode } from '#app/domain/stays/booking-request.ts'
import type { CommissionRule } from '#app/domain/settlement/commission-rule.ts'

/** The columns behind ListingFacts, for a query that joins listings l, enterprises e and left joins cancellation_policies p. */
export const listingColumns = sql`
	l.id as "listingId", l.slug, l.kind, l.title_zh as "titleZh", l.title_en as "titleEn", l.picture, l.currency,
	l.time_zone as "timeZone", (l.status = 'published' and e.status = 'verified') as "isOnSale",
	l.season_months as "seasonMonths", l.booking_mode as "bookingMode", l.pay_on_arrival as "payOnArrival",
	l.most_per_visitor as "mostPerVisitor",
	(select json_agg(json_build_object('units', lq.units, 'capacity', json_build_object('id', qc.id, 'total', qc.total, 'held',
			qc.held, 'sold', qc.sold)) order by qc.id)
		from listing_quotas lq join capacity qc on qc.id = lq.capacity_id where lq.listing_id = l.id) as quotas, l.check_in_time as "checkInTime", l.check_out_time as "checkOutTime",
	p.terms as policy, e.id as "enterpriseId", e.slug as "enterpriseSlug", e.name_zh as "enterpriseNameZh",
	e.name_en as "enterpriseNameEn", e.region_code as "regionCode", l.category_code as "categoryCode",
	(select json_agg(json_build_object('id', c.id, 'enterpriseId', c.enterprise_id, 'kind', c.kind, 'categoryCode',
			c.category_code, 'rateBp', c.rate_bp, 'validFrom', c.valid_from, 'validTo', c.valid_to))
		from commission_rules c where (c.enterprise_id = e.id or c.enterprise_id is null)
			and (c.kind = l.kind or c.kind is null) and (c.category_code = l.category_code or c.category_code is null)
	) as "commissionRules",
	(select json_agg(json_build_object('promotionId', m.id, 'name', json_build_object('zh', m.name_zh, 'en', m.name_en),
			'fundedBy', m.funded_by, 'discountBp', m.discount_bp, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
			'quota', case when q.id is not null then json_build_object('id', q.id, 'total', q.total, 'held', q.held, 'sold', q.sold) end))
		from promotions m left join capacity q on q.id = m.capacity_id
		where m.enterprise_id = e.id and (m.listing_id is null or m.listing_id = l.id) and m.ended_at is null) as promotions`

/** The joins that `listingColumns` needs after `… join listings l`. */
export const listingJoins = sql`
	join enterprises e on e.id = l.enterprise_id
	left join cancellation_policies p on p.code = l.policy_code and p.version = l.policy_version`

/** A row of `listingColumns`. */
export interface ListingRow {
	listingId: number
	slug: string
	kind: ListingFacts['kind']
	titleZh: string
	titleEn: string
	picture: string | null
	currency: string
	timeZone: string
	isOnSale: boolean
	seasonMonths: number[] | null
	bookingMode: BookingMode
	quotas: ListingFacts['quotas'] | null
	payOnArrival: boolean
	mostPerVisitor: number | null
	checkInTime: string | null
	checkOutTime: string | null
	policy: CancellationPolicy | null
	enterpriseId: number
	enterpriseSlug: string
	enterpriseNameZh: string
	enterpriseNameEn: string
	regionCode: string
	categoryCode: string
	promotions: (Omit<Promotion, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[] | null
	/** JSON: instants in ISO 8601. */
	commissionRules:
		| (Omit<CommissionRule, 'validFrom' | 'validTo'> & { validFrom: string; validTo: string | null })[]
		| null
}

function toCommissionRule(rule: NonNullable<ListingRow['commissionRules']>[number]): CommissionRule {
	return {
		...rule,
		validFrom: new Date(rule.validFrom),
		validTo: rule.validTo === null ? null : new Date(rule.validTo),
	}
}

/** The facts of a listing out of a row of `listingColumns`. */
export function toListingFacts(row: ListingRow): ListingFacts {
	return {
		listingId: row.listingId,
		slug: row.slug,
		kind: row.kind,
		title: { zh: row.titleZh, en: row.titleEn },
		picture: row.picture,
		currency: row.currency,
		timeZone: row.timeZone,
		isOnSale: row.isOnSale,
		seasonMonths: row.seasonMonths,
		bookingMode: row.bookingMode,
		quotas: row.quotas ?? [],
		payOnArrival: row.payOnArrival,
		mostPerVisitor: row.mostPerVisitor,
		checkInTime: row.checkInTime,
		checkOutTime: row.checkOutTime,
		policy: row.policy,
		enterpriseId: row.enterpriseId,
		enterpriseSlug: row.enterpriseSlug,
		enterpriseName: { zh: row.enterpriseNameZh, en: row.enterpriseNameEn },
		regionCode: row.regionCode,
		categoryCode: row.categoryCode,
		commissionRules: (row.commissionRules ?? []).map(toCommissionRule),
		promotions: (row.promotions ?? []).map((it) => ({
			...it,
			startsAt: new Date(it.startsAt),
			endsAt: new Date(it.endsAt),
		})),
	}
}
