import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LotState } from '#app/domain/tracing/lot-states.ts'
import type { Db } from '#db/client.ts'

export interface NewLot {
	token: string
	enterpriseId: number
	listingId: number | null
	nameZh: string
	nameEn: string
	lotCode: string
	harvestedOn: string
	expiresOn: string | null
	plotId: number | null
	madeByStep: number | null
	regionCode: string
	amountG: number
	at: Date
	actor: string
}

/** Writes a lot; gives its id. */
export async function insertLot(db: Db, lot: NewLot): Promise<number> {
	const { id } = await db
		.insertInto('lots')
		.values({
			token: lot.token,
			enterprise_id: lot.enterpriseId,
			listing_id: lot.listingId,
			name_zh: lot.nameZh,
			name_en: lot.nameEn,
			lot_code: lot.lotCode,
			harvested_on: lot.harvestedOn,
			expires_on: lot.expiresOn,
			plot_id: lot.plotId,
			made_by_step: lot.madeByStep,
			region_code: lot.regionCode,
			amount_g: lot.amountG,
			recorded_at: lot.at,
			recorded_by: lot.actor,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** How many lots an enterprise has of a day: the next number for a code. */
export async function countLotsOf(db: Db, enterpriseId: number, day: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from lots
		where enterprise_id = ${enterpriseId} and harvested_on = ${day}`.execute(db)
	return rows[0]?.count ?? 0
}

/** What lots may be of: an enterprise's products, and where it is at home. */
export async function lotHome(
	db: Db,
	enterpriseId: number,
): Promise<{ regionCode: string; products: { id: number; name: Bilingual }[] }> {
	const { rows } = await sql<{ regionCode: string; products: { id: number; name: Bilingual }[] }>`
		select e.region_code as "regionCode", coalesce((select json_agg(json_build_object('id', l.id, 'name',
			json_build_object('zh', l.title_zh, 'en', l.title_en)) order by l.title_zh) from listings l
			where l.enterprise_id = e.id and l.kind = 'product'), '[]') as products
		from enterprises e where e.id = ${enterpriseId}`.execute(db)
	const [row] = rows
	if (!row) throw new Error(`enterprise ${enterpriseId} is not there`)
	return row
}

/** Whether an unprocessed lot's goods are sold only with a promise certificate, and whether lot `t` has one that holds on a day. */
export const certificateColumns = (today: string) => sql`
	(t.made_by_step is null and coalesce((select c.certificate_required from listings g
		join categories c on c.code = g.category_code and c.kind = g.kind where g.id = t.listing_id), false)) as "needsCertificate",
	exists (select from lot_certificates c where c.lot_id = t.id and c.kind = 'PROMISE'
		and (c.valid_to is null or c.valid_to >= ${today}::date)) as "hasCertificate"`

export interface LockedLot {
	id: number
	listingId: number | null
	lotCode: string
	state: LotState
	harvestedOn: string
	expiresOn: string | null
	leftG: number
	needsCertificate: boolean
	hasCertificate: boolean
}

interface LotsKey {
	enterpriseId: number
	lotIds: readonly number[]
	today: string
}

async function lotsToUse(db: Db, key: LotsKey, locking: RawBuilder<unknown>): Promise<LockedLot[]> {
	const { rows } = await sql<LockedLot>`
		select t.id, t.listing_id as "listingId", t.lot_code as "lotCode", t.state, t.harvested_on as "harvestedOn",
			t.expires_on as "expiresOn", t.amount_g - t.used_g as "leftG", ${certificateColumns(key.today)}
		from lots t where t.id = any(${[...key.lotIds]}::bigint[]) and t.enterprise_id = ${key.enterpriseId}
		order by t.id ${locking}`.execute(db)
	return rows
}

/** An enterprise's lots by id with what decides over their use, locked in ascending order. */
export const lockLots = (db: Db, key: LotsKey): Promise<LockedLot[]> => lotsToUse(db, key, sql`for no key update of t`)

/** The same as they are now, for a look ahead: whoever uses them locks them. */
export const readLotsToUse = (db: Db, key: LotsKey): Promise<LockedLot[]> => lotsToUse(db, key, sql``)

/** Those of some codes that lots of an enterprise have already. */
export async function takenLotCodes(
	db: Db,
	enterpriseId: number,
	codes: readonly string[],
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ code: string }>`select lot_code as code from lots
		where enterprise_id = ${enterpriseId} and lot_code = any(${[...codes]}::text[])`.execute(db)
	return new Set(rows.map(({ code }) => code))
}

/** Takes grams from locked lots; a lot with nothing left is still open. */
export async function takeFromLots(db: Db, parts: readonly { lotId: number; amountG: number }[]): Promise<void> {
	await sql`update lots t set used_g = t.used_g + p.amount from (select "lotId" as id, sum("amountG") as amount
		from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as g("lotId" bigint, "amountG" bigint) group by 1) p
		where t.id = p.id`.execute(db)
}

/** Moves lots to a state; the caller asked the table of states and logs the change. */
export async function setLotStates(db: Db, lotIds: readonly number[], state: LotState): Promise<void> {
	await sql`update lots set state = ${state} where id = any(${[...lotIds]}::bigint[])`.execute(db)
}

export interface LotRow {
	id: number
	token: string
	lotCode: string
	name: Bilingual
	state: LotState
	harvestedOn: string
	expiresOn: string | null
	amountG: number
	leftG: number
	listingId: number | null
	plot: Bilingual | null
	isMade: boolean
	certificates: number
}

const rowColumns = sql`t.id, t.token, t.lot_code as "lotCode", json_build_object('zh', t.name_zh, 'en', t.name_en) as name, t.state,
	t.harvested_on as "harvestedOn", t.expires_on as "expiresOn", t.amount_g as "amountG", t.amount_g - t.used_g as "leftG",
	t.listing_id as "listingId", t.made_by_step is not null as "isMade",
	(select json_build_object('zh', p.name_zh, 'en', p.name_en) from plots p where p.id = t.plot_id) as plot,
	(select count(*)::int from lot_certificates c where c.lot_id = t.id) as certificates`

/** A page of an enterprise's lots, newest first, and how many there are; with `onlyLeft` those one can still use. */
export async function lotsOfSeller(
	db: Db,
	enterpriseId: number,
	page: { onlyLeft: boolean; limit: number; offset: number },
): Promise<{ lots: LotRow[]; total: number }> {
	const which = sql`t.enterprise_id = ${enterpriseId}
		and (not ${page.onlyLeft}::boolean or (t.state in ('OPEN', 'HOLD') and t.used_g < t.amount_g))`
	const { rows } = await sql<LotRow>`select ${rowColumns} from lots t where ${which}
		order by t.id desc limit ${page.limit} offset ${page.offset}`.execute(db)
	const counted = await sql<{ total: number }>`select count(*)::int as total from lots t where ${which}`.execute(db)
	return { lots: rows, total: counted.rows[0]?.total ?? 0 }
}

/** One lot of an enterprise, with whether it needs a certificate and has one. */
export async function findSellerLot(
	db: Db,
	key: { enterpriseId: number; lotId: number; today: string },
): Promise<(LotRow & { needsCertificate: boolean; hasCertificate: boolean }) | undefined> {
	const { rows } = await sql<LotRow & { needsCertificate: boolean; hasCertificate: boolean }>`
		select ${rowColumns}, ${certificateColumns(key.today)} from lots t
		where t.id = ${key.lotId} and t.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}
