import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface FarmRow {
	id: number
	name: Bilingual
	place: Bilingual
	households: number
	workers: number
	joinedOn: string
	leftOn: string | null
	/** Of the shares that hold today; null: it has none. */
	shareBp: number | null
	hasLink: boolean
}

const columns = (today: string) => sql`f.id, json_build_object('zh', f.name_zh, 'en', f.name_en) as name,
	json_build_object('zh', r.name_zh, 'en', r.name_en) as place, f.households, f.workers, f.joined_on as "joinedOn",
	f.left_on as "leftOn", f.token_hash is not null as "hasLink",
	(select s.share_bp from farm_shares s where s.farm_id = f.id and s.from_on = (select max(o.from_on) from farm_shares o
		where o.enterprise_id = f.enterprise_id and o.from_on <= ${today}::date)) as "shareBp"`

/** The farms of an enterprise, those that left at the end. */
export async function listFarms(db: Db, enterpriseId: number, today: string): Promise<FarmRow[]> {
	const { rows } =
		await sql<FarmRow>`select ${columns(today)} from supply_farms f join regions r on r.code = f.region_code
		where f.enterprise_id = ${enterpriseId} order by f.left_on is not null, f.id`.execute(db)
	return rows
}

/** One farm of an enterprise. */
export async function findFarm(
	db: Db,
	key: { enterpriseId: number; farmId: number; today: string },
): Promise<FarmRow | undefined> {
	const { rows } =
		await sql<FarmRow>`select ${columns(key.today)} from supply_farms f join regions r on r.code = f.region_code
		where f.enterprise_id = ${key.enterpriseId} and f.id = ${key.farmId}`.execute(db)
	return rows[0]
}

/** The farm whose link this is, and whose member it is; null: the link was taken back, or never was. */
export async function farmByToken(
	db: Db,
	tokenHash: string,
): Promise<{ farmId: number; enterpriseId: number; enterprise: Bilingual } | null> {
	const { rows } = await sql<{ farmId: number; enterpriseId: number; enterprise: Bilingual }>`
		select f.id as "farmId", f.enterprise_id as "enterpriseId", json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise
		from supply_farms f join enterprises e on e.id = f.enterprise_id where f.token_hash = ${tokenHash}`.execute(db)
	return rows[0] ?? null
}

export interface NewFarm {
	enterpriseId: number
	name: Bilingual
	regionCode: string
	households: number
	workers: number
	joinedOn: string
	at: Date
}

/** Adds a farm; gives its id. Fails on `supply_farms_enterprise_id_name_zh_key` when one is called so. */
export async function insertFarm(db: Db, farm: NewFarm): Promise<number> {
	const { id } = await db
		.insertInto('supply_farms')
		.values({
			...{
				enterprise_id: farm.enterpriseId,
				name_zh: farm.name.zh,
				name_en: farm.name.en,
				region_code: farm.regionCode,
			},
			...{ households: farm.households, workers: farm.workers, joined_on: farm.joinedOn, added_at: farm.at },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Ends a membership on a day; false when there is none that can end then. */
export async function endFarm(db: Db, key: { enterpriseId: number; farmId: number; leftOn: string }): Promise<boolean> {
	const { rows } = await sql`update supply_farms set left_on = ${key.leftOn}, token_hash = token_hash
		where id = ${key.farmId} and enterprise_id = ${key.enterpriseId} and left_on is null and joined_on <= ${key.leftOn}::date
		returning id`.execute(db)
	return rows.length > 0
}

/** Gives a farm's statements another link, or none; false when the farm is not there. */
export async function setFarmToken(
	db: Db,
	key: { enterpriseId: number; farmId: number; tokenHash: string | null },
): Promise<boolean> {
	const { rows } = await sql`update supply_farms set token_hash = ${key.tokenHash}
		where id = ${key.farmId} and enterprise_id = ${key.enterpriseId} returning id`.execute(db)
	return rows.length > 0
}

/** Locks the farms of an enterprise that are members on a day, by id. */
export async function lockMemberFarms(db: Db, enterpriseId: number, day: string): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select id from supply_farms where enterprise_id = ${enterpriseId}
		and joined_on <= ${day}::date and (left_on is null or left_on >= ${day}::date) order by id for no key update`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/** The newest day from which shares hold; null: there are none yet. */
export async function latestShares(db: Db, enterpriseId: number): Promise<string | null> {
	const { rows } = await sql<{ on: string | null }>`select max(from_on) as "on" from farm_shares
		where enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0]?.on ?? null
}

/** Writes the shares that hold from a day on. */
export async function insertShares(
	db: Db,
	set: { enterpriseId: number; fromOn: string; shares: readonly { farmId: number; shareBp: number }[] },
): Promise<void> {
	const rows = set.shares.map(({ farmId, shareBp }) => ({
		...{ enterprise_id: set.enterpriseId, from_on: set.fromOn, farm_id: farmId, share_bp: shareBp },
	}))
	await db.insertInto('farm_shares').values(rows).execute()
}

export interface StoryFarm {
	lotId: number
	name: Bilingual
	place: Bilingual
	amountG: number
}

/** The farms some lots were gathered from, as anyone may know them: a name, a place, how much. */
export async function farmsOfLots(db: Db, lotIds: readonly number[]): Promise<StoryFarm[]> {
	const { rows } =
		await sql<StoryFarm>`select d.lot_id as "lotId", json_build_object('zh', f.name_zh, 'en', f.name_en) as name,
			json_build_object('zh', r.name_zh, 'en', r.name_en) as place, d.amount_g as "amountG"
		from supply_deliveries d join supply_farms f on f.id = d.farm_id join regions r on r.code = f.region_code
		where d.lot_id = any (${[...lotIds]}::bigint[]) and not exists (select from supply_strikes x where x.delivery_id = d.id)
		order by d.lot_id, d.amount_g desc, d.id`.execute(db)
	return rows
}

/** Where farms of an enterprise can be: the townships of its county. */
export async function farmPlaces(db: Db, enterpriseId: number): Promise<{ code: string; name: Bilingual }[]> {
	const { rows } = await sql<{ code: string; name: Bilingual }>`
		select r.code, json_build_object('zh', r.name_zh, 'en', r.name_en) as name from enterprises e
			join region_ancestors own on own.region_code = e.region_code and own.ancestor_level = 'county'
			join region_ancestors a on a.ancestor_code = own.ancestor_code
			join regions r on r.code = a.region_code and r.level = 'township'
		where e.id = ${enterpriseId} order by r.code`.execute(db)
	return rows
}
