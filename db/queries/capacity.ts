import { type RawBuilder, sql } from 'kysely'
import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Db } from '#db/client.ts'

/** Locks rows of the ledger in ascending id, the one global order, and gives them as they are now. */
export async function lockCapacity(db: Db, capacityIds: number[]): Promise<CapacityRow[]> {
	if (capacityIds.length === 0) return []
	const { rows } = await sql<CapacityRow>`
		select id, total, held, sold from capacity where id = any(${capacityIds}) order by id for no key update`.execute(db)
	return rows
}

/** Rows of the ledger as they are, locked by nobody. */
export async function readCapacity(db: Db, capacityIds: number[]): Promise<CapacityRow[]> {
	if (capacityIds.length === 0) return []
	const { rows } = await sql<CapacityRow>`
		select id, total, held, sold from capacity where id = any(${capacityIds})`.execute(db)
	return rows
}

const split = (demand: readonly CapacityDemand[]) => ({
	ids: demand.map((it) => it.capacityId),
	qtys: demand.map((it) => it.qty),
})

/**
 * The parts `wanted`, `raised` and `held` of a statement: units of rows the caller has locked are held for a checkout until
 * a moment; the table's CHECK refuses what is not there.
 */
export function holding(hold: {
	checkoutId: string
	demand: readonly CapacityDemand[]
	holdUntil: Date
}): RawBuilder<unknown> {
	const { ids, qtys } = split(hold.demand)
	return sql`wanted as (select * from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty)),
		raised as (update capacity c set held = c.held + w.qty from wanted w where c.id = w.id),
		held as (
			insert into holds (checkout_id, capacity_id, qty, expires_at)
			select ${hold.checkoutId}::uuid, id, qty, ${hold.holdUntil}::timestamptz from wanted
		)`
}

/** Gives held units of locked rows back. */
export async function releaseCapacity(db: Db, demand: readonly CapacityDemand[]): Promise<void> {
	const { ids, qtys } = split(demand)
	await sql`update capacity c set held = c.held - d.qty from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty)
		where c.id = d.id`.execute(db)
}

/** Turns held units of locked rows into sold ones. */
export async function convertCapacity(db: Db, demand: readonly CapacityDemand[]): Promise<void> {
	const { ids, qtys } = split(demand)
	await sql`update capacity c set held = c.held - d.qty, sold = c.sold + d.qty
		from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty) where c.id = d.id`.execute(db)
}

/** Sells units of locked rows that were not held: a payment that came after its hold had ended. */
export async function sellCapacity(db: Db, demand: readonly CapacityDemand[]): Promise<void> {
	const { ids, qtys } = split(demand)
	await sql`update capacity c set sold = c.sold + d.qty from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty)
		where c.id = d.id`.execute(db)
}

/** A counter of the ledger beside what holds, offers and claims say it should be. */
export interface LedgerDifference {
	id: number
	held: number
	heldClaims: number
	sold: number
	soldClaims: number
}

/** Keeps differences that a recount found. */
export async function keepDifferences(db: Db, differences: readonly LedgerDifference[], at: Date): Promise<void> {
	const rows = differences.map((it) => ({
		...{ capacity_id: it.id, held: it.held, held_claims: it.heldClaims, sold: it.sold, sold_claims: it.soldClaims },
		found_at: at,
	}))
	await db.insertInto('capacity_differences').values(rows).execute()
}

/** Rows whose counters differ from what holds, offers and claims say: empty when the ledger is right. */
export async function recountCapacity(db: Db): Promise<LedgerDifference[]> {
	const { rows } = await sql<LedgerDifference>`
		with h as (select capacity_id, sum(qty)::int as qty from (
				select capacity_id, qty from holds where state = 'ACTIVE'
				union all
				select o.capacity_id, o.qty from waiting_holds o join waiting_entries w on w.id = o.entry_id where w.state = 'OFFERED'
			) kept group by 1),
			s as (select capacity_id, sum(qty)::int as qty from claims where state = 'TAKEN' group by 1)
		select c.id, c.held, coalesce(h.qty, 0) as "heldClaims", c.sold, coalesce(s.qty, 0) as "soldClaims"
		from capacity c left join h on h.capacity_id = c.id left join s on s.capacity_id = c.id
		where c.held <> coalesce(h.qty, 0) or c.sold <> coalesce(s.qty, 0) order by c.id`.execute(db)
	return rows
}

/** Sets the total of a locked row; the table's CHECK refuses one below what is held and sold. */
export async function setCapacityTotal(db: Db, row: { id: number; total: number }): Promise<void> {
	await sql`update capacity set total = ${row.total} where id = ${row.id}`.execute(db)
}

/** Holds units of locked rows without a checkout: an offer of a waiting list, which has its own claim. */
export async function holdForOffer(db: Db, demand: readonly CapacityDemand[]): Promise<void> {
	const { ids, qtys } = split(demand)
	await sql`update capacity c set held = c.held + d.qty from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty)
		where c.id = d.id`.execute(db)
}

/** Sets the totals of locked rows, in one statement; the table's CHECK refuses one below what is held and sold. */
export async function setCapacityTotals(db: Db, rows: readonly { id: number; total: number }[]): Promise<void> {
	if (rows.length === 0) return
	await sql`update capacity c set total = d.total from unnest(${rows.map(({ id }) => id)}::bigint[],
		${rows.map(({ total }) => total)}::int[]) as d(id, total) where c.id = d.id`.execute(db)
}

/** Says whether a locked row of goods is what lies on the shelf or what a harvest is to give. */
export async function setStockKind(db: Db, row: { id: number; kind: 'stock' | 'harvest' }): Promise<void> {
	await sql`update capacity set kind = ${row.kind} where id = ${row.id} and kind in ('stock', 'harvest')`.execute(db)
}

/** Gives sold units of locked rows back. */
export async function giveBackCapacity(db: Db, demand: readonly CapacityDemand[]): Promise<void> {
	const { ids, qtys } = split(demand)
	await sql`update capacity c set sold = c.sold - d.qty from unnest(${ids}::bigint[], ${qtys}::int[]) as d(id, qty)
		where c.id = d.id`.execute(db)
}
