import { sql } from 'kysely'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Db } from '#db/client.ts'

/** A listing that draws on a quota: so many units of it with each piece, room, ticket or package. */
export interface QuotaDraw {
	listingId: number
	units: number
}

export interface SharedQuota extends CapacityRow {
	name: string
	/** In order of the listings' ids. */
	draws: QuotaDraw[]
}

/** The quotas that an enterprise's listings share and that have not ended, oldest first. */
export async function listSharedQuotas(db: Db, enterpriseId: number): Promise<SharedQuota[]> {
	const { rows } = await sql<SharedQuota>`
		select c.id, c.total, c.held, c.sold, s.name, coalesce((
				select json_agg(json_build_object('listingId', q.listing_id, 'units', q.units) order by q.listing_id)
				from listing_quotas q where q.capacity_id = c.id), '[]') as draws
		from shared_quotas s join capacity c on c.id = s.capacity_id
		where s.enterprise_id = ${enterpriseId} and s.ended_at is null order by s.created_at, c.id`.execute(db)
	return rows
}

/** Locks a running quota of an enterprise, so that one change at a time is made of it; false when it is not theirs. */
export async function lockSharedQuota(db: Db, key: { id: number; enterpriseId: number }): Promise<boolean> {
	const row = await db
		.selectFrom('shared_quotas')
		.select('capacity_id')
		.where('capacity_id', '=', key.id)
		.where('enterprise_id', '=', key.enterpriseId)
		.where('ended_at', 'is', null)
		.forNoKeyUpdate()
		.executeTakeFirst()
	return row !== undefined
}

/** Makes a quota that no listing draws on yet; gives its row of the ledger. */
export async function insertSharedQuota(
	db: Db,
	quota: { enterpriseId: number; name: string; total: number; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('capacity')
		.values({ kind: 'quota', total: quota.total })
		.returning('id')
		.executeTakeFirstOrThrow()
	const { enterpriseId: enterprise_id, name, at: created_at } = quota
	await db.insertInto('shared_quotas').values({ capacity_id: id, enterprise_id, name, created_at }).execute()
	return id
}

/** Names a quota anew. */
export async function renameSharedQuota(db: Db, quota: { id: number; name: string }): Promise<void> {
	await db.updateTable('shared_quotas').set({ name: quota.name }).where('capacity_id', '=', quota.id).execute()
}

/** Ends a quota: nothing draws on it any more; what was sold keeps its part and gives it back as before. */
export async function endSharedQuota(db: Db, quota: { id: number; at: Date }): Promise<void> {
	await setQuotaDraws(db, quota.id, [])
	await db.updateTable('shared_quotas').set({ ended_at: quota.at }).where('capacity_id', '=', quota.id).execute()
}

/** Lets these listings draw on a quota from now on, and no others. */
export async function setQuotaDraws(db: Db, capacityId: number, draws: readonly QuotaDraw[]): Promise<void> {
	const ids = draws.map(({ listingId }) => listingId)
	await sql`delete from listing_quotas where capacity_id = ${capacityId} and listing_id <> all(${ids}::bigint[])`.execute(
		db,
	)
	await sql`insert into listing_quotas (listing_id, capacity_id, units)
		select d.listing, ${capacityId}, d.units
		from unnest(${ids}::bigint[], ${draws.map(({ units }) => units)}::int[]) as d(listing, units)
		on conflict (listing_id, capacity_id) do update set units = excluded.units
		where listing_quotas.units <> excluded.units`.execute(db)
}
