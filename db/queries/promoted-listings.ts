import { sql } from 'kysely'
import type { PromotedState, RunningPromotion } from '#app/domain/promoted/promoted-listing.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'
import { payable } from '#db/queries/payouts.ts'
import { allOf, type Asked, facetTokens, matches, rowConditions, whenCondition } from '#db/queries/search-conditions.ts'

/** Promotions that may win a place on a day: running, within their days, on show, with money for one more click at their bid. */
export async function runningPromotions(db: Db, today: LocalDate): Promise<RunningPromotion[]> {
	const { rows } = await sql<RunningPromotion>`
		select p.campaign_id as "campaignId", p.listing_id as "listingId", l.kind, p.bid_minor as "bidMinor", p.words,
			p.region_code as "regionCode", recent.shown, recent.clicks
		from promoted_listings p join ad_campaigns c on c.id = p.campaign_id
		join listings l on l.id = p.listing_id join enterprises e on e.id = l.enterprise_id
		cross join lateral (select coalesce(sum(d.shown), 0) as shown, coalesce(sum(d.charged), 0) as clicks,
				coalesce(sum(d.spent_minor) filter (where d.day = ${today}::date), 0) as today
			from promoted_days d where d.campaign_id = p.campaign_id and d.day > ${today}::date - 30) recent
		where p.state = 'RUNNING' and ${today}::date between c.starts_on and c.ends_on and ${isOnShow}
			and p.spent_minor + p.bid_minor <= p.budget_minor and recent.today + p.bid_minor <= p.day_budget_minor
			and ${payable(sql`p.enterprise_id`)} >= p.bid_minor
		order by p.campaign_id limit 500`.execute(db)
	return rows
}

/** Which of some listings a search finds, by the conditions of the search itself, and whether the title says what was typed. */
export async function findRelevant(
	db: Db,
	asked: Asked,
	listingIds: readonly number[],
): Promise<{ id: number; isTitled: boolean }[]> {
	if (listingIds.length === 0) return []
	const { question, filters } = asked
	const when = whenCondition(asked, filters.kind)
	const titled = question === null ? sql`true` : question.title === null ? sql`false` : matches([question.title])
	const { rows } = await sql<{ id: number; isTitled: boolean }>`
		select s.listing_id as id, ${titled} as "isTitled" from listing_search s
		where s.listing_id = any(${listingIds}::bigint[]) and ${allOf(rowConditions(asked))}
			and ${matches([...facetTokens(filters), question?.anywhere ?? ''])} and ${when ?? sql`true`}`.execute(db)
	return rows
}

/** Where a click on a promotion leads, and by what tag the campaign knows it. */
export async function findPromotedTarget(db: Db, campaignId: number) {
	const { rows } = await sql<{ kind: RunningPromotion['kind']; slug: string; tag: string; isOnShow: boolean }>`
		select l.kind, l.slug, c.tag, ${isOnShow} as "isOnShow" from promoted_listings p join ad_campaigns c on c.id = p.campaign_id
		join listings l on l.id = p.listing_id join enterprises e on e.id = l.enterprise_id
		where p.campaign_id = ${campaignId} and c.tag is not null`.execute(db)
	return rows[0]
}

/** Adds showings of promotions on their days; those of a promotion that is gone are dropped. */
export async function addShowings(
	db: Db,
	counts: readonly { campaignId: number; day: LocalDate; shown: number }[],
): Promise<void> {
	await sql`
		insert into promoted_days (campaign_id, day, shown, limit_minor)
		select p.campaign_id, t.day, t.shown, p.day_budget_minor
		from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as t("campaignId" bigint, day date, shown int)
		join promoted_listings p on p.campaign_id = t."campaignId" order by 1, 2
		on conflict (campaign_id, day) do update set shown = promoted_days.shown + excluded.shown`.execute(db)
}

/** Makes a promotion of a campaign that was just made. */
export async function insertPromotion(
	db: Db,
	made: {
		campaignId: number
		enterpriseId: number
		listingId: number
		bidMinor: number
		dayBudgetMinor: number
		budgetMinor: number
		words: readonly string[]
		regionCode: string | null
		at: Date
	},
): Promise<void> {
	await sql`
		insert into promoted_listings (campaign_id, enterprise_id, listing_id, bid_minor, day_budget_minor, budget_minor, words,
			region_code, moved_at)
		values (${made.campaignId}, ${made.enterpriseId}, ${made.listingId}, ${made.bidMinor}, ${made.dayBudgetMinor},
			${made.budgetMinor}, ${made.words}::text[], ${made.regionCode}, ${made.at})`.execute(db)
}

/** How one of an enterprise's promotions stands, its row locked. */
export async function lockPromotion(
	db: Db,
	{ id, enterpriseId }: { id: number; enterpriseId: number },
): Promise<PromotedState | undefined> {
	const row = await db
		.selectFrom('promoted_listings')
		.select('state')
		.where('campaign_id', '=', id)
		.where('enterprise_id', '=', enterpriseId)
		.forNoKeyUpdate()
		.executeTakeFirst()
	return row?.state as PromotedState | undefined
}

/** Moves a promotion to another state. */
export async function movePromotion(db: Db, id: number, state: PromotedState, at: Date): Promise<void> {
	await db.updateTable('promoted_listings').set({ state, moved_at: at }).where('campaign_id', '=', id).execute()
}

/** The places that a listing of an enterprise lies in, from the county down: a promotion may be for one of them. */
export async function placesToPromote(
	db: Db,
	enterpriseId: number,
): Promise<{ code: string; zh: string; en: string; listingIds: number[] }[]> {
	const { rows } = await sql<{ code: string; zh: string; en: string; listingIds: number[] }>`
		select r.code, r.name_zh as zh, coalesce(nullif(r.name_en, ''), r.name_zh) as en,
			json_agg(l.id order by l.id) as "listingIds"
		from listings l join region_ancestors a on a.region_code = l.region_code join regions r on r.code = a.ancestor_code
		where l.enterprise_id = ${enterpriseId} and l.status = 'published' and r.level in ('county', 'township', 'village')
		group by r.code order by r.code limit 60`.execute(db)
	return rows
}
