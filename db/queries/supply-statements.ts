import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface StatementDelivery {
	id: number
	/** Why it was struck out; null while it counts. */
	struckFor: string | null
	lotCode: string
	name: Bilingual
	on: string
	amountG: number
	priceMinor: number
	owedMinor: number
}

export interface StatementPayment {
	on: string
	amountMinor: number
	note: string
}

export interface StatementRow {
	seasonId: number
	farmId: number
	season: Bilingual
	farm: Bilingual
	fromOn: string
	toOn: string
	isClosed: boolean
	pledgedG: number | null
	pledgedPriceMinor: number | null
	partMinor: number
	deliveries: StatementDelivery[]
	payments: StatementPayment[]
}

/** What farms delivered, are owed and were paid, season by season: of one farm, or all of one season. */
export async function readStatements(
	db: Db,
	of: { enterpriseId: number; farmId: number | null; seasonId: number | null },
): Promise<StatementRow[]> {
	const { rows } = await sql<StatementRow>`
		select s.id as "seasonId", f.id as "farmId", json_build_object('zh', s.name_zh, 'en', s.name_en) as season,
			json_build_object('zh', f.name_zh, 'en', f.name_en) as farm, s.from_on as "fromOn", s.to_on as "toOn",
			s.closed_at is not null as "isClosed", p.amount_g as "pledgedG", p.price_minor as "pledgedPriceMinor",
			coalesce((select u.part_minor from surplus_parts u where u.season_id = s.id and u.farm_id = f.id), 0)::bigint as "partMinor",
			coalesce((select json_agg(json_build_object('id', d.id, 'struckFor', x.reason, 'lotCode', l.lot_code, 'name', json_build_object('zh', l.name_zh, 'en', l.name_en),
					'on', l.harvested_on, 'amountG', d.amount_g, 'priceMinor', d.price_minor, 'owedMinor', d.owed_minor)
				order by l.harvested_on, d.id) from supply_deliveries d join lots l on l.id = d.lot_id
				left join supply_strikes x on x.delivery_id = d.id
				where d.season_id = s.id and d.farm_id = f.id), '[]') as deliveries,
			coalesce((select json_agg(json_build_object('on', y.paid_on, 'amountMinor', y.amount_minor, 'note', y.note)
				order by y.paid_on, y.id) from farm_payments y where y.season_id = s.id and y.farm_id = f.id), '[]') as payments
		from supply_seasons s join supply_farms f on f.enterprise_id = s.enterprise_id
			left join supply_pledges p on p.season_id = s.id and p.farm_id = f.id
		where s.enterprise_id = ${of.enterpriseId} and (${of.farmId}::bigint is null or f.id = ${of.farmId})
			and (${of.seasonId}::bigint is null or s.id = ${of.seasonId})
			and f.joined_on <= s.to_on and (f.left_on is null or f.left_on >= s.from_on)
		order by s.from_on desc, s.id desc, f.id`.execute(db)
	return rows
}
