import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Those whose costs files may say: what a promoted listing cost is known here, by its clicks. */
const isFiled = sql<boolean>`not exists (select from promoted_listings p where p.campaign_id = c.id)`

/** The campaigns of an enterprise, the newest first, by the marks that files name them with. */
export async function campaignsOfEnterprise(db: Db, enterpriseId: number): Promise<{ id: number; name: string }[]> {
	return db
		.selectFrom('ad_campaigns as c')
		.select(['id', 'name'])
		.where('enterprise_id', '=', enterpriseId)
		.where(isFiled)
		.orderBy('id', 'desc')
		.execute()
}

/** An enterprise's promoted listings among its campaigns: what they cost is known here. */
export async function promotedCampaignIds(db: Db, enterpriseId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select campaign_id as id from promoted_listings where enterprise_id = ${enterpriseId}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Writes what the good lines of a run say that advertisements cost; a day that was there is replaced. Gives the days. */
export async function applyAdCosts(db: Db, runId: number): Promise<string[]> {
	const { rows } = await sql<{ day: string }>`
		insert into ad_costs (campaign_id, day, amount_minor, clicks)
		select (change ->> 'campaignId')::bigint, (change ->> 'day')::date, (change ->> 'costMinor')::int, (change ->> 'clicks')::int
		from import_rows where run_id = ${runId} and change is not null
		on conflict (campaign_id, day) do update set amount_minor = excluded.amount_minor, clicks = excluded.clicks
		returning day`.execute(db)
	return rows.map(({ day }) => day)
}

/** What an enterprise's campaigns cost day by day, as a file that can be imported again. */
export async function adCostsOfEnterprise(
	db: Db,
	enterpriseId: number,
): Promise<{ campaign: string; day: string; costMinor: number; clicks: number }[]> {
	const { rows } = await sql<{ campaign: string; day: string; costMinor: number; clicks: number }>`
		select format('C%s %s', c.id, c.name) as campaign, k.day, k.amount_minor as "costMinor", k.clicks
		from ad_costs k join ad_campaigns c on c.id = k.campaign_id
		where c.enterprise_id = ${enterpriseId} and ${isFiled} order by c.id desc, k.day limit 20000`.execute(db)
	return rows
}
