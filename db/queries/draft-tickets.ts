import { sql } from 'kysely'
import type { TicketWriting, DraftTicket } from '#app/domain/listings/draft-parts.ts'
import type { Db } from '#db/client.ts'

/** The kinds of tickets of a listing, in their order. */
export async function ticketsOfDraft(db: Db, listingId: number): Promise<DraftTicket[]> {
	const { rows } = await sql<DraftTicket>`
		select id, json_build_object('zh', name_zh, 'en', name_en) as name, code, price_minor as "priceMinor",
			capacity_weight as seats from unit_types where listing_id = ${listingId} order by position, id`.execute(db)
	return rows
}

/** What the kinds of tickets of a listing are called by other systems. */
export async function ticketCodes(db: Db, listingId: number): Promise<{ id: number; code: string }[]> {
	return db.selectFrom('unit_types').select(['id', 'code']).where('listing_id', '=', listingId).execute()
}

const columnsOf = ({ name, code, priceMinor, seats }: TicketWriting) => ({
	...{ name_zh: name.zh, name_en: name.en, code, price_minor: priceMinor, capacity_weight: seats },
})

/** Adds a kind of ticket behind the others; null when the listing has one of that code. */
export async function insertTicket(db: Db, listingId: number, ticket: TicketWriting): Promise<number | null> {
	const row = await db
		.insertInto('unit_types')
		.values({
			...columnsOf(ticket),
			listing_id: listingId,
			position: sql<number>`(select coalesce(max(position) + 1, 0) from unit_types where listing_id = ${listingId})`,
		})
		.onConflict((conflict) => conflict.columns(['listing_id', 'code']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

/** Writes a kind of ticket of a listing; false when it has no such kind, or another of that code. */
export async function updateTicket(
	db: Db,
	key: { listingId: number; unitTypeId: number },
	ticket: TicketWriting,
): Promise<boolean> {
	const { rows } = await sql`
		update unit_types set name_zh = ${ticket.name.zh}, name_en = ${ticket.name.en}, code = ${ticket.code},
			price_minor = ${ticket.priceMinor}, capacity_weight = ${ticket.seats}
		where id = ${key.unitTypeId} and listing_id = ${key.listingId} and not exists (select from unit_types o
			where o.listing_id = ${key.listingId} and o.code = ${ticket.code} and o.id <> ${key.unitTypeId}) returning id`.execute(
		db,
	)
	return rows.length > 0
}

/** Takes a kind of ticket away that no order and no package names; false when it is not there or must stay. */
export async function deleteTicket(db: Db, key: { listingId: number; unitTypeId: number }): Promise<boolean> {
	const { rows } = await sql`
		delete from unit_types u where u.id = ${key.unitTypeId} and u.listing_id = ${key.listingId}
			and not exists (select from package_components k where k.unit_type_id = u.id)
			and not exists (select from order_lines o join sessions s on s.id = o.session_id where s.listing_id = u.listing_id)
		returning u.id`.execute(db)
	return rows.length > 0
}

/** How many sessions of a listing are still to come, and the instant the last of them starts. */
export async function sessionsAhead(
	db: Db,
	listingId: number,
	now: Date,
): Promise<{ count: number; last: Date | null }> {
	const { rows } = await sql<{ count: number; last: Date | null }>`select count(*)::int as count, max(starts_at) as last
		from sessions where listing_id = ${listingId} and status = 'open' and starts_at > ${now}`.execute(db)
	return rows[0] ?? { count: 0, last: null }
}
