import { type RawBuilder, sql } from 'kysely'
import type { PromotedRow } from '#app/domain/promoted/promoted-listing.ts'
import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { lineIsSale, partIsValid } from '#db/queries/trade-validity.ts'

/** Whose promotions: an enterprise's, or those of all enterprises in a region. */
export type PromotedScope = { enterpriseId: number } | { regionCode: string }

const inScope = (scope: PromotedScope): RawBuilder<unknown> =>
	'enterpriseId' in scope
		? sql`p.enterprise_id = ${scope.enterpriseId}`
		: sql`exists (select from region_ancestors a where a.region_code = e.region_code and a.ancestor_code = ${scope.regionCode})`

/** What a campaign sold by the last click within 15 days, less what came back: as figures of campaigns have it. */
const sold = sql`
	select count(distinct o.id) as orders, coalesce(sum(l.paid_minor - coalesce((select sum(b.amount_minor) from refund_lines b
			join refunds r on r.id = b.refund_id where b.order_line_id = l.id and r.settled_at is not null), 0)), 0) as revenue
	from attributions a join orders o on o.id = a.order_id
	join seller_orders s on s.order_id = o.id and s.enterprise_id = p.enterprise_id join order_lines l on l.seller_order_id = s.id
	where a.campaign_id = p.campaign_id and a.model = 'AD_LAST_CLICK_15D' and ${lineIsSale} and ${partIsValid}`

/** Promotions with all that came of them, those that run first, then the newest. */
export async function listPromotions(
	db: Db,
	scope: PromotedScope,
	{ today, limit }: { today: LocalDate; limit: number },
): Promise<PromotedRow[]> {
	type Row = Omit<PromotedRow, 'listing'> & { listing: { zh: string; en: string; kind: ListingKind; slug: string } }
	const { rows } = await sql<Row>`
		select p.campaign_id as id, c.name, json_build_object('zh', e.name_zh, 'en', coalesce(nullif(e.name_en, ''), e.name_zh)) as enterprise, p.state, c.starts_on as "startsOn", c.ends_on as "endsOn",
			json_build_object('zh', g.title_zh, 'en', coalesce(nullif(g.title_en, ''), g.title_zh), 'kind', g.kind, 'slug', g.slug) as listing,
			p.bid_minor as "bidMinor", p.day_budget_minor as "dayBudgetMinor", p.budget_minor as "budgetMinor",
			p.spent_minor as "spentMinor", coalesce(d.today, 0) as "spentTodayMinor", p.words,
			case when w.code is not null then json_build_object('zh', w.name_zh, 'en', coalesce(nullif(w.name_en, ''), w.name_zh)) end as place,
			coalesce(d.shown, 0) as shown, coalesce(d.clicks, 0) as clicks, coalesce(k.free, '{}') as free, x.orders,
			x.revenue as "revenueMinor", c.margin_bp as "marginBp"
		from promoted_listings p join ad_campaigns c on c.id = p.campaign_id join listings g on g.id = p.listing_id
		join enterprises e on e.id = p.enterprise_id left join regions w on w.code = p.region_code
		cross join lateral (select sum(d.shown) as shown, sum(d.charged) as clicks,
			sum(d.spent_minor) filter (where d.day = ${today}::date) as today from promoted_days d where d.campaign_id = p.campaign_id) d
		cross join lateral (select json_object_agg(f.fate, f.count) as free from (select fate, count(*)::int as count
			from promoted_clicks where campaign_id = p.campaign_id and fate not in ('CHARGED', 'WAITING') group by 1) f) k
		cross join lateral (${sold}) x
		where ${inScope(scope)}
		order by case p.state when 'RUNNING' then 0 when 'PAUSED' then 1 else 2 end, p.campaign_id desc limit ${limit}`.execute(
		db,
	)
	return rows.map(({ listing: { kind, slug, zh, en }, ...row }) => ({
		...row,
		listing: { zh, en, path: listingPath({ kind, slug }) },
	}))
}
