import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { SplitBy, SurplusClaim, SurplusPart } from '#app/domain/supply/season-statement.ts'
import type { Db } from '#db/client.ts'

export interface SeasonRow {
	id: number
	name: Bilingual
	fromOn: string
	toOn: string
	splitBy: SplitBy
	surplusMinor: number | null
	isClosed: boolean
	deliveredG: number
	owedMinor: number
	paidMinor: number
}

/** A delivery (`supply_deliveries d`) that was not struck out. */
const isCounted = sql`and not exists (select from supply_strikes x where x.delivery_id = d.id)`

const columns = sql`s.id, json_build_object('zh', s.name_zh, 'en', s.name_en) as name, s.from_on as "fromOn", s.to_on as "toOn",
	s.split_by as "splitBy", s.surplus_minor as "surplusMinor", s.closed_at is not null as "isClosed",
	(select coalesce(sum(d.amount_g), 0)::bigint from supply_deliveries d where d.season_id = s.id ${isCounted}) as "deliveredG",
	(select coalesce(sum(d.owed_minor), 0)::bigint from supply_deliveries d where d.season_id = s.id ${isCounted}) as "owedMinor",
	(select coalesce(sum(p.amount_minor), 0)::bigint from farm_payments p where p.season_id = s.id) as "paidMinor"`

/** The seasons of an enterprise, the newest first. */
export async function listSeasons(db: Db, enterpriseId: number): Promise<SeasonRow[]> {
	const { rows } = await sql<SeasonRow>`select ${columns} from supply_seasons s where s.enterprise_id = ${enterpriseId}
		order by s.from_on desc, s.id desc`.execute(db)
	return rows
}

/** One season of an enterprise. */
export async function findSeason(
	db: Db,
	key: { enterpriseId: number; seasonId: number },
): Promise<SeasonRow | undefined> {
	const { rows } = await sql<SeasonRow>`select ${columns} from supply_seasons s
		where s.enterprise_id = ${key.enterpriseId} and s.id = ${key.seasonId}`.execute(db)
	return rows[0]
}

/** Locks a season: what is delivered, paid or closed of it waits for one another. */
export async function lockSeason(
	db: Db,
	key: { enterpriseId: number; seasonId: number },
): Promise<Pick<SeasonRow, 'id' | 'fromOn' | 'toOn' | 'splitBy' | 'isClosed'> | undefined> {
	const { rows } = await sql<Pick<SeasonRow, 'id' | 'fromOn' | 'toOn' | 'splitBy' | 'isClosed'>>`
		select id, from_on as "fromOn", to_on as "toOn", split_by as "splitBy", closed_at is not null as "isClosed"
		from supply_seasons where enterprise_id = ${key.enterpriseId} and id = ${key.seasonId} for no key update`.execute(
		db,
	)
	return rows[0]
}

export interface NewSeason {
	enterpriseId: number
	name: Bilingual
	fromOn: string
	toOn: string
	splitBy: SplitBy
}

/** Opens a season; gives its id. Fails on `supply_seasons_enterprise_id_name_zh_key` when one is called so. */
export async function insertSeason(db: Db, season: NewSeason): Promise<number> {
	const { id } = await db
		.insertInto('supply_seasons')
		.values({
			...{ enterprise_id: season.enterpriseId, name_zh: season.name.zh, name_en: season.name.en },
			...{ from_on: season.fromOn, to_on: season.toOn, split_by: season.splitBy },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Notes what a farm means to deliver, in place of what it said before. */
export async function keepPledge(
	db: Db,
	pledge: { seasonId: number; farmId: number; amountG: number; priceMinor: number; at: Date },
): Promise<void> {
	const said = { amount_g: pledge.amountG, price_minor: pledge.priceMinor, pledged_at: pledge.at }
	await db
		.insertInto('supply_pledges')
		.values({ season_id: pledge.seasonId, farm_id: pledge.farmId, ...said })
		.onConflict((conflict) => conflict.columns(['season_id', 'farm_id']).doUpdateSet(said))
		.execute()
}

export interface NewDelivery {
	farmId: number
	/** The plot of the farm that it comes from; null when it names none. */
	plotId: number | null
	amountG: number
	priceMinor: number
	owedMinor: number
}

/** Writes what farms delivered into a lot. */
export async function insertDeliveries(
	db: Db,
	of: { seasonId: number; lotId: number; at: Date; actor: string },
	deliveries: readonly NewDelivery[],
): Promise<void> {
	const rows = deliveries.map((it) => ({
		...{
			season_id: of.seasonId,
			lot_id: of.lotId,
			farm_id: it.farmId,
			amount_g: it.amountG,
			price_minor: it.priceMinor,
			plot_id: it.plotId,
		},
		...{ owed_minor: it.owedMinor, recorded_at: of.at, recorded_by: of.actor },
	}))
	await db.insertInto('supply_deliveries').values(rows).execute()
}

export interface DeliveryToStrike {
	lotId: number
	amountG: number
	/** Grams of its lot that are still there. */
	leftG: number
	isStruck: boolean
	isClosed: boolean
}

/** A delivery of an enterprise's season with what decides whether it can be struck out; its season and its lot are locked. */
export async function lockDelivery(
	db: Db,
	key: { enterpriseId: number; deliveryId: number },
): Promise<DeliveryToStrike | undefined> {
	const named = sql`d.id = ${key.deliveryId} and s.enterprise_id = ${key.enterpriseId}`
	await sql`select from supply_seasons s join supply_deliveries d on d.season_id = s.id where ${named}
		for no key update of s`.execute(db)
	await sql`select from lots l join supply_deliveries d on d.lot_id = l.id join supply_seasons s on s.id = d.season_id
		where ${named} for no key update of l`.execute(db)
	const { rows } = await sql<DeliveryToStrike>`
		select d.lot_id as "lotId", d.amount_g as "amountG", l.amount_g - l.used_g as "leftG", s.closed_at is not null as "isClosed",
			exists (select from supply_strikes x where x.delivery_id = d.id) as "isStruck"
		from supply_deliveries d join supply_seasons s on s.id = d.season_id join lots l on l.id = d.lot_id where ${named}`.execute(
		db,
	)
	return rows[0]
}

/** Strikes a delivery out by a row of its own, and takes its grams out of what its lot still has. */
export async function strikeDelivery(
	db: Db,
	strike: { deliveryId: number; lotId: number; amountG: number; reason: string; at: Date; actor: string },
): Promise<void> {
	const { deliveryId, lotId, amountG, reason, at, actor } = strike
	await db
		.insertInto('supply_strikes')
		.values({ delivery_id: deliveryId, reason, struck_at: at, struck_by: actor })
		.execute()
	await sql`update lots set used_g = used_g + ${amountG} where id = ${lotId}`.execute(db)
}

/** Each farm's share on the last day of a season, and what it delivered in it. */
export async function surplusClaims(db: Db, seasonId: number): Promise<SurplusClaim[]> {
	const { rows } = await sql<SurplusClaim>`select f.id as "farmId",
			coalesce((select h.share_bp from farm_shares h where h.farm_id = f.id and h.from_on = (select max(o.from_on)
				from farm_shares o where o.enterprise_id = s.enterprise_id and o.from_on <= s.to_on)), 0) as "shareBp",
			(select coalesce(sum(d.amount_g), 0)::bigint from supply_deliveries d where d.farm_id = f.id and d.season_id = s.id ${isCounted}) as "deliveredG"
		from supply_seasons s join supply_farms f on f.enterprise_id = s.enterprise_id where s.id = ${seasonId} order by f.id`.execute(
		db,
	)
	return rows
}

/** Closes a season with its surplus and each farm's part of it. */
export async function closeSeason(
	db: Db,
	season: { seasonId: number; surplusMinor: number; parts: readonly SurplusPart[]; at: Date; actor: string },
): Promise<void> {
	await sql`update supply_seasons set surplus_minor = ${season.surplusMinor}, closed_at = ${season.at}, closed_by = ${season.actor}
		where id = ${season.seasonId} and closed_at is null`.execute(db)
	if (season.parts.length === 0) return
	const rows = season.parts.map(({ farmId, weight, partMinor }) => ({
		...{ season_id: season.seasonId, farm_id: farmId, weight, part_minor: partMinor },
	}))
	await db.insertInto('surplus_parts').values(rows).execute()
}

export interface NewFarmPayment {
	seasonId: number
	farmId: number
	paidOn: string
	amountMinor: number
	note: string
	key: string
	at: Date
	actor: string
}

/** Writes a payment to a farm; false when its form was sent before. */
export async function insertFarmPayment(db: Db, payment: NewFarmPayment): Promise<boolean> {
	const { rows } =
		await sql`insert into farm_payments (season_id, farm_id, paid_on, amount_minor, note, idempotency_key, recorded_at,
			recorded_by) values (${payment.seasonId}, ${payment.farmId}, ${payment.paidOn}, ${payment.amountMinor}, ${payment.note},
			${payment.key}, ${payment.at}, ${payment.actor})
		on conflict (idempotency_key) do nothing returning id`.execute(db)
	return rows.length > 0
}
