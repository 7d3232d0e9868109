import { sql } from 'kysely'
import { owedForDelivery } from '#app/domain/supply/season-statement.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { ACTOR, at } from '#seeds/builders/lot-plan.ts'

/** Invented farms of no trade in particular that deliver to a co-operative, with their parts of what it gathers and of its surplus. */
const FARMS = [
	{ zh: '上坪一户', en: 'A household at Shangping', shareBp: 4_500, households: 1, workers: 4 },
	{ zh: '溪边两家', en: 'Two households by the brook', shareBp: 3_500, households: 2, workers: 5 },
	{ zh: '岭脚三家', en: 'Three households at Lingjiao', shareBp: 2_000, households: 3, workers: 6 },
]
/** Fen a kilogram of fresh leaf. */
const PRICE_MINOR = 6_800
const DAYS_BEFORE = 20

interface RawLot {
	id: number
	harvestedOn: string
	amountG: number
}

/** Co-operatives that have lots of raw goods, each with them. */
async function gathered(db: Db): Promise<{ enterpriseId: number; township: string; lots: RawLot[] }[]> {
	const { rows } = await sql<{ enterpriseId: number; township: string; lots: RawLot[] }>`
		select e.id as "enterpriseId", rpad(left(e.region_code, 9), 12, '0') as township,
			json_agg(json_build_object('id', l.id, 'harvestedOn', l.harvested_on, 'amountG', l.amount_g) order by l.id) as lots
		from enterprises e join lots l on l.enterprise_id = e.id and l.listing_id is null
		where e.kind = 'cooperative' group by e.id order by e.id`.execute(db)
	return rows
}

async function addFarms(db: Db, enterpriseId: number, township: string, from: string): Promise<number[]> {
	const rows = FARMS.map(({ zh, en, households, workers }) => ({
		...{ enterprise_id: enterpriseId, name_zh: zh, name_en: en, region_code: township, households, workers },
		...{ joined_on: from, added_at: at(from, '09:00') },
	}))
	const added = await db.insertInto('supply_farms').values(rows).returning('id').execute()
	const ids = added.map(({ id }) => id)
	const shares = ids.map((id, which) => ({
		...{ enterprise_id: enterpriseId, from_on: from, farm_id: id, share_bp: FARMS[which]?.shareBp ?? 0 },
	}))
	await db.insertInto('farm_shares').values(shares).execute()
	return ids
}

/** What each farm brought of a lot: its share in whole kilograms, the first one the rest. */
function partsOf(lot: RawLot, farms: readonly number[]) {
	const parts = farms.map((farmId, which) => ({
		farmId,
		amountG: Math.floor((lot.amountG * (FARMS[which]?.shareBp ?? 0)) / 10_000_000) * 1_000,
	}))
	const rest = lot.amountG - parts.reduce((sum, { amountG }) => sum + amountG, 0)
	return parts
		.map((part, which) => (which === 0 ? { ...part, amountG: part.amountG + rest } : part))
		.filter((it) => it.amountG > 0)
}

/** Gives co-operatives member farms, whose leaf their raw lots are of, with a season, pledges and a payment on account. */
export async function tellSupply(db: Db): Promise<void> {
	for (const { enterpriseId, township, lots } of await gathered(db)) {
		const days = lots.map(({ harvestedOn }) => harvestedOn).sort()
		const [first = '2026-04-01', last = first] = [days[0], days.at(-1)]
		const from = addDays(first, -DAYS_BEFORE)
		const farms = await addFarms(db, enterpriseId, township, from)
		const { id: seasonId } = await db
			.insertInto('supply_seasons')
			.values({
				...{
					enterprise_id: enterpriseId,
					name_zh: `${first.slice(0, 4)} 茶季`,
					name_en: `Tea season ${first.slice(0, 4)}`,
				},
				...{ from_on: from, to_on: addDays(last, 60), split_by: 'SHARES' },
			})
			.returning('id')
			.executeTakeFirstOrThrow()
		const deliveries = lots.flatMap((lot) =>
			partsOf(lot, farms).map(({ farmId, amountG }) => ({
				...{ season_id: seasonId, farm_id: farmId, lot_id: lot.id, amount_g: amountG, price_minor: PRICE_MINOR },
				owed_minor: owedForDelivery(amountG, PRICE_MINOR),
				...{ recorded_at: at(lot.harvestedOn, '17:00'), recorded_by: ACTOR },
			})),
		)
		await db.insertInto('supply_deliveries').values(deliveries).execute()
		const broughtG = (farmId: number) =>
			deliveries.filter((it) => it.farm_id === farmId).reduce((sum, it) => sum + it.amount_g, 0)
		const pledged = { price_minor: PRICE_MINOR, pledged_at: at(from, '10:00') }
		const pledges = farms.map((farmId) => ({
			season_id: seasonId,
			farm_id: farmId,
			amount_g: broughtG(farmId) + 50_000,
			...pledged,
		}))
		await db.insertInto('supply_pledges').values(pledges).execute()
		const paid = { season_id: seasonId, paid_on: last, note: '', recorded_at: at(last, '18:00'), recorded_by: ACTOR }
		const payments = farms.map((farmId) => ({
			...{
				...paid,
				farm_id: farmId,
				amount_minor: Math.max(100, Math.floor(owedForDelivery(broughtG(farmId), PRICE_MINOR) / 2)),
			},
			idempotency_key: `00000000-0000-4000-8000-${String(farmId).padStart(12, '0')}`,
		}))
		await db.insertInto('farm_payments').values(payments).execute()
	}
}
