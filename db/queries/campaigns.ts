import { type RawBuilder, sql } from 'kysely'
import type { Campaign, CampaignFigures, CampaignListing, CampaignOrder } from '#app/domain/attribution/campaign.ts'
import type { PlacedCampaign } from '#app/domain/attribution/group-campaigns.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { lineIsSale, partIsValid } from '#db/queries/trade-validity.ts'

/** Campaigns, and days, that figures are asked for; null: all of them. */
export interface CampaignScope {
	/** Null: of every enterprise of the region. */
	enterpriseId: number | null
	regionCode?: string
	campaignId: number | null
	from: string
	/** The day after the last. */
	until: string
}

const day = (at: RawBuilder<unknown>) => sql`(${at} at time zone 'Asia/Shanghai')::date`
const isWhose = ({ enterpriseId, regionCode }: Pick<CampaignScope, 'enterpriseId' | 'regionCode'>) =>
	enterpriseId === null
		? sql`c.enterprise_id in (select e.id from enterprises e join region_ancestors a on a.region_code = e.region_code
			where a.ancestor_code = ${regionCode ?? ''})`
		: sql`c.enterprise_id = ${enterpriseId}`
const ofScope = ({ campaignId, ...whose }: CampaignScope) =>
	sql`${isWhose(whose)} and (${campaignId}::bigint is null or c.id = ${campaignId})`

/** What was sold by a campaign, line by line, net of every refund that was settled: the same rows as indicator L06. */
const soldRows = (scope: CampaignScope) => sql`
	select c.id as campaign_id, o.id as order_id, o.number, a.clicked_at, l.listing_id, l.title_zh, l.title_en,
		l.paid_minor - coalesce((select sum(b.amount_minor) from refund_lines b join refunds r on r.id = b.refund_id
			where b.order_line_id = l.id and r.settled_at is not null), 0) as net
	from ad_campaigns c join attributions a on a.campaign_id = c.id and a.model = 'AD_LAST_CLICK_15D'
	join orders o on o.id = a.order_id join seller_orders s on s.order_id = o.id and s.enterprise_id = c.enterprise_id
	join order_lines l on l.seller_order_id = s.id
	where ${ofScope(scope)} and ${day(sql`a.clicked_at`)} >= ${scope.from}::date and ${day(sql`a.clicked_at`)} < ${scope.until}::date
		and ${lineIsSale} and ${partIsValid}`

/** A part of the figures: one campaign, month or listing. */
export type CampaignPart = CampaignFigures & { key: string; label: Bilingual | null }

/** The figures of campaigns over days, campaign by campaign, month by month, or by both: '12 2026-05'. */
export async function campaignFigures(
	db: Db,
	scope: CampaignScope,
	by: 'campaign' | 'month' | 'both',
): Promise<CampaignPart[]> {
	const keys = {
		campaign: (campaign: RawBuilder<unknown>) => sql`${campaign}::text`,
		month: (_: RawBuilder<unknown>, at: RawBuilder<unknown>) => sql`to_char(${at}, 'YYYY-MM')`,
		both: (campaign: RawBuilder<unknown>, at: RawBuilder<unknown>) =>
			sql`${campaign} || ' ' || to_char(${at}, 'YYYY-MM')`,
	}
	const key = keys[by]
	const { rows } = await sql<CampaignPart>`
		with costs as (
			select ${key(sql`c.id`, sql`k.day`)} as key, sum(k.amount_minor) as cost, sum(k.clicks) as reported
			from ad_campaigns c join ad_costs k on k.campaign_id = c.id
			where ${ofScope(scope)} and k.day >= ${scope.from}::date and k.day < ${scope.until}::date group by 1
		), clicked as (
			select ${key(sql`c.id`, day(sql`t.at`))} as key, count(*) as clicks
			from ad_campaigns c join touches t on t.campaign_id = c.id and t.fault is null
			where ${ofScope(scope)} and ${day(sql`t.at`)} >= ${scope.from}::date and ${day(sql`t.at`)} < ${scope.until}::date group by 1
		), sold as (
			select ${key(sql`r.campaign_id`, day(sql`r.clicked_at`))} as key, count(distinct r.order_id) as orders, sum(r.net) as revenue
			from (${soldRows(scope)}) r group by 1
		)
		select key, null as label, coalesce(cost, 0) as "costMinor", coalesce(reported, 0) as "reportedClicks",
			coalesce(clicks, 0) as clicks, coalesce(orders, 0) as orders, coalesce(revenue, 0) as "revenueMinor"
		from costs full join clicked using (key) full join sold using (key) order by key`.execute(db)
	return rows
}

/** What campaigns sold, listing by listing, the best first. */
export async function campaignListings(db: Db, scope: CampaignScope): Promise<CampaignListing[]> {
	const { rows } = await sql<CampaignListing>`
		select r.listing_id::text as key, json_build_object('zh', max(r.title_zh), 'en', max(r.title_en)) as label,
			count(distinct r.order_id) as orders, sum(r.net) as "revenueMinor"
		from (${soldRows(scope)}) r group by r.listing_id order by 4 desc, 1 limit 50`.execute(db)
	return rows
}

/** The orders behind a campaign's revenue, the latest click first. */
export async function campaignOrders(db: Db, scope: CampaignScope, limit: number): Promise<CampaignOrder[]> {
	const { rows } = await sql<CampaignOrder>`
		select r.order_id as "orderId", r.number, r.clicked_at as "clickedAt", sum(r.net) as "revenueMinor"
		from (${soldRows(scope)}) r group by 1, 2, 3 order by 3 desc, 1 desc limit ${limit}`.execute(db)
	return rows
}

const campaign = sql`
	select c.id, c.name, c.channel, c.tag, c.starts_on as "startsOn", c.ends_on as "endsOn", c.budget_minor as "budgetMinor",
		c.margin_bp as "marginBp", case when l.id is not null then json_build_object('id', l.id, 'kind', l.kind, 'slug', l.slug,
			'zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) end as listing
	from ad_campaigns c left join listings l on l.id = c.listing_id`

/** The campaigns of an enterprise, the latest first. */
export async function listCampaigns(db: Db, enterpriseId: number): Promise<Campaign[]> {
	const { rows } = await sql<Campaign>`${campaign} where c.enterprise_id = ${enterpriseId}
		order by c.ends_on desc, c.id desc limit 200`.execute(db)
	return rows
}

/** One of them. */
export async function findCampaign(
	db: Db,
	{ id, enterpriseId }: { id: number; enterpriseId: number },
): Promise<Campaign | undefined> {
	const { rows } = await sql<Campaign>`${campaign} where c.id = ${id} and c.enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0]
}

/** Makes a campaign; null when the listing it is for is not the enterprise's own. */
export async function insertCampaign(
	db: Db,
	made: Omit<Campaign, 'id' | 'listing'> & { enterpriseId: number; listingId: number | null },
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into ad_campaigns (enterprise_id, name, channel, tag, starts_on, ends_on, budget_minor, margin_bp, listing_id)
		select ${made.enterpriseId}, ${made.name}, ${made.channel}, ${made.tag}, ${made.startsOn}::date, ${made.endsOn}::date,
			${made.budgetMinor}, ${made.marginBp}, ${made.listingId}::bigint
		where ${made.listingId}::bigint is null or exists (
			select from listings where id = ${made.listingId} and enterprise_id = ${made.enterpriseId})
		returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** The campaigns of all enterprises of a region, each with its place on the level below it; of the region itself where it has none. */
export async function campaignsOfRegion(db: Db, regionCode: string): Promise<PlacedCampaign[]> {
	const { rows } = await sql<PlacedCampaign>`
		select c.id, c.margin_bp as "marginBp", e.id as "enterpriseId", w.code as "placeCode",
			json_build_object('zh', e.name_zh, 'en', coalesce(nullif(e.name_en, ''), e.name_zh)) as enterprise,
			json_build_object('zh', w.name_zh, 'en', coalesce(nullif(w.name_en, ''), w.name_zh)) as place
		from ad_campaigns c join enterprises e on e.id = c.enterprise_id
		join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = ${regionCode}
		join lateral (select r.* from region_ancestors b join regions r on r.code = b.ancestor_code
			where b.region_code = e.region_code and (r.parent_code = ${regionCode} or r.code = ${regionCode})
			order by r.parent_code = ${regionCode} desc limit 1) w on true
		order by c.id`.execute(db)
	return rows
}
