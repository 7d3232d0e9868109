import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { certificateColumns, type LockedLot } from '#db/queries/lots.ts'

/** Where grams of a lot go. */
export type LotTarget =
	| { lineId: number }
	| { sessionId: number }
	| { stayListingId: number; mealOn: string; meal: 'BREAKFAST' | 'LUNCH' | 'DINNER' }

const NOWHERE = { line: null, session: null, house: null, mealOn: null, meal: null }

/** The columns of a target, and the index that holds it once. */
function columnsOf(target: LotTarget) {
	if ('lineId' in target) {
		const conflict = sql`(order_line_id, lot_id) where order_line_id is not null and released_at is null`
		return { ...NOWHERE, line: target.lineId, conflict }
	}
	if ('sessionId' in target) {
		const conflict = sql`(session_id, lot_id) where session_id is not null and released_at is null`
		return { ...NOWHERE, session: target.sessionId, conflict }
	}
	const conflict = sql`(stay_listing_id, meal_on, meal, lot_id) where stay_listing_id is not null and released_at is null`
	return { ...NOWHERE, house: target.stayListingId, mealOn: target.mealOn, meal: target.meal, conflict }
}

/** Writes where grams of lots went; the same lot again to the same place adds to what is there. */
export async function insertAllocations(
	db: Db,
	target: LotTarget,
	parts: readonly { lotId: number; amountG: number }[],
	how: { at: Date; actor: string },
): Promise<void> {
	const { line, session, house, mealOn, meal, conflict } = columnsOf(target)
	await sql`
		insert into lot_allocations as a (lot_id, order_line_id, session_id, stay_listing_id, meal_on, meal, amount_g,
			allocated_at, allocated_by)
		select g."lotId", ${line}::bigint, ${session}::bigint, ${house}::bigint, ${mealOn}::date, ${meal}::text,
			g."amountG", ${how.at}, ${how.actor}
		from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as g("lotId" bigint, "amountG" bigint)
		on conflict ${conflict} do update set amount_g = a.amount_g + excluded.amount_g`.execute(db)
}

/** An enterprise's open lots of products that have something left, locked in ascending order. */
export async function lockLotsOfListings(
	db: Db,
	key: { enterpriseId: number; listingIds: readonly number[]; today: string },
): Promise<LockedLot[]> {
	const { rows } = await sql<LockedLot>`
		select t.id, t.listing_id as "listingId", t.lot_code as "lotCode", t.state, t.harvested_on as "harvestedOn",
			t.expires_on as "expiresOn", t.amount_g - t.used_g as "leftG", ${certificateColumns(key.today)}
		from lots t where t.listing_id = any(${[...key.listingIds]}::bigint[]) and t.enterprise_id = ${key.enterpriseId} and t.state = 'OPEN'
			and t.used_g < t.amount_g
		order by t.id for no key update of t`.execute(db)
	return rows
}

export interface ChoosableLot extends Omit<LockedLot, 'listingId'> {
	listingId: number
}

/** The open lots of some products that have something left: to choose from. */
export async function choosableLots(
	db: Db,
	key: { enterpriseId: number; listingIds: readonly number[]; today: string },
): Promise<ChoosableLot[]> {
	if (key.listingIds.length === 0) return []
	const { rows } = await sql<ChoosableLot>`
		select t.id, t.listing_id as "listingId", t.lot_code as "lotCode", t.state, t.harvested_on as "harvestedOn",
			t.expires_on as "expiresOn", t.amount_g - t.used_g as "leftG", ${certificateColumns(key.today)}
		from lots t where t.listing_id = any(${[...key.listingIds]}::bigint[]) and t.enterprise_id = ${key.enterpriseId}
			and t.state = 'OPEN' and t.used_g < t.amount_g order by t.id limit 500`.execute(db)
	return rows
}

/** Gives back to the shelf what was allocated to lines that ended before their parcel left. */
export async function releaseUnsent(db: Db, lineIds: readonly number[], at: Date): Promise<void> {
	await sql`
		with released as (
			update lot_allocations a set released_at = ${at} from order_lines l
			where l.id = a.order_line_id and l.id = any(${[...lineIds]}::bigint[]) and l.state = 'CANCELLED'
				and l.dispatched_at is null and a.released_at is null
			returning a.lot_id, a.amount_g
		)
		update lots t set used_g = t.used_g - r.amount from (select lot_id, sum(amount_g) as amount from released group by 1) r
		where t.id = r.lot_id`.execute(db)
}
