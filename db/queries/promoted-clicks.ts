import { sql } from 'kysely'
import type { ArrivedTouch } from '#app/domain/attribution/arrived-touch.ts'
import { type JudgedClick, ONCE_HOURS, type Purse, type WaitingClick } from '#app/domain/promoted/charge-clicks.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { payable } from '#db/queries/payouts.ts'

/** Writes clicks on promoted places beside their touches; one that was written before stays as it is. */
export async function insertPromotedClicks(db: Db, touches: readonly ArrivedTouch[]): Promise<void> {
	const rows = touches.flatMap(({ key, at, promoted }, position) =>
		promoted ? [{ position, key, at, ...promoted }] : [],
	)
	if (rows.length === 0) return
	await sql`
		insert into promoted_clicks (key, campaign_id, price_minor, at)
		select t.key, t."campaignId", t."priceMinor", t.at
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(key uuid, "campaignId" bigint, "priceMinor" int, at timestamptz, position int)
		join promoted_listings p on p.campaign_id = t."campaignId" order by t.position on conflict (key) do nothing`.execute(
		db,
	)
}

/** Enterprises with clicks that wait to be judged. */
export async function enterprisesWithClicks(db: Db): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct p.enterprise_id as id from promoted_listings p
		where exists (select from promoted_clicks k where k.campaign_id = p.campaign_id and k.fate = 'WAITING') order by 1`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/**
 * Locks what an enterprise's clicks are paid from: first what a payout locks, so that no payout takes the same money, then its
 * promotions in order.
 */
export async function lockAdvertiser(db: Db, enterpriseId: number): Promise<void> {
	await sql`select from seller_payout_ways where enterprise_id = ${enterpriseId} for no key update`.execute(db)
	await sql`select from seller_bank_accounts where enterprise_id = ${enterpriseId} for no key update`.execute(db)
	await sql`select from promoted_listings where enterprise_id = ${enterpriseId} order by campaign_id for no key update`.execute(
		db,
	)
}

/** The oldest clicks of an enterprise that wait, with what is known of who clicked. */
export async function waitingClicks(db: Db, enterpriseId: number, limit: number): Promise<WaitingClick[]> {
	const { rows } = await sql<WaitingClick>`
		select k.id, k.campaign_id as "campaignId", p.listing_id as "listingId", k.price_minor as "priceMinor", k.at, t.fault, t.device,
			t.visitor_id as "visitorId", exists (
				select from promoted_clicks b join promoted_listings q on q.campaign_id = b.campaign_id join touches u on u.key = b.key
				where q.listing_id = p.listing_id and b.fate = 'CHARGED' and b.at > k.at - make_interval(hours => ${ONCE_HOURS})
					and (u.device = t.device or u.visitor_id = t.visitor_id)) as "wasCharged"
		from promoted_listings p join promoted_clicks k on k.campaign_id = p.campaign_id and k.fate = 'WAITING'
		join touches t on t.key = k.key
		where p.enterprise_id = ${enterpriseId} order by k.id limit ${limit}`.execute(db)
	return rows
}

type PurseRow = Omit<Purse, 'spentOn'> & { spentOn: Record<LocalDate, number> }

/** What the promotions of an enterprise may still cost, and what it is owed, in fen. */
export async function readPurses(db: Db, enterpriseId: number): Promise<{ purses: Purse[]; balanceMinor: number }> {
	const { rows } = await sql<PurseRow & { balanceMinor: number }>`
		select p.campaign_id as "campaignId", p.state, p.moved_at as "movedAt", c.starts_on as "startsOn", c.ends_on as "endsOn",
			p.budget_minor - p.spent_minor as "leftMinor", p.day_budget_minor as "dayBudgetMinor",
			(select coalesce(json_object_agg(d.day, d.spent_minor), '{}') from promoted_days d where d.campaign_id = p.campaign_id) as "spentOn",
			${payable(enterpriseId)} as "balanceMinor"
		from promoted_listings p join ad_campaigns c on c.id = p.campaign_id
		where p.enterprise_id = ${enterpriseId} order by 1`.execute(db)
	const purses = rows.map(({ balanceMinor: _, spentOn, ...purse }) => ({
		...purse,
		spentOn: new Map(Object.entries(spentOn)),
	}))
	return { purses, balanceMinor: rows[0]?.balanceMinor ?? 0 }
}

/** Writes what became of clicks, and adds what was charged to promotions, their days and the costs of their campaigns. */
export async function writeJudged(db: Db, judged: readonly JudgedClick[], at: Date): Promise<void> {
	const rows = JSON.stringify(judged)
	await sql`
		with judged as materialized (select * from jsonb_to_recordset(${rows}::jsonb)
				as t(id bigint, "campaignId" bigint, day date, fate text, "priceMinor" int)),
		marked as (
			update promoted_clicks k set fate = j.fate, judged_at = ${at}::timestamptz from judged j where k.id = j.id and k.fate = 'WAITING'
			returning j."campaignId", j.day, j."priceMinor", j.fate),
		charged as (select "campaignId" as campaign_id, day, count(*)::int as clicks, sum("priceMinor")::int as minor
			from marked where fate = 'CHARGED' group by 1, 2),
		spent as (
			update promoted_listings p set spent_minor = p.spent_minor + c.minor
			from (select campaign_id, sum(minor)::int as minor from charged group by 1) c where c.campaign_id = p.campaign_id),
		days as (
			insert into promoted_days (campaign_id, day, charged, limit_minor, spent_minor)
			select c.campaign_id, c.day, c.clicks, p.day_budget_minor, c.minor
			from charged c join promoted_listings p on p.campaign_id = c.campaign_id order by 1, 2
			on conflict (campaign_id, day) do update set charged = promoted_days.charged + excluded.charged,
				spent_minor = promoted_days.spent_minor + excluded.spent_minor)
		insert into ad_costs (campaign_id, day, amount_minor, clicks) select campaign_id, day, minor, clicks from charged
		on conflict (campaign_id, day) do update set amount_minor = ad_costs.amount_minor + excluded.amount_minor,
			clicks = ad_costs.clicks + excluded.clicks`.execute(db)
}
