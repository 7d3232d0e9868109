import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** Something applied to a plot, as it was noted. */
export interface PlotInput {
	id: number
	kind: string
	name: string
	registrationNo: string | null
	dose: string
	appliedOn: string
	safetyDays: number
	/** Why it was struck out; null while it counts. */
	struckFor: string | null
}

export interface Plot {
	id: number
	code: string
	kind: string
	name: Bilingual
	village: Bilingual
	areaM2: number | null
	/** The member farm it belongs to; null for one's own. */
	farm: Bilingual | null
	inputs: PlotInput[]
}

export interface NewPlot {
	enterpriseId: number
	/** The member farm it belongs to; null for one's own. */
	farmId?: number | null
	code: string
	kind: string
	nameZh: string
	nameEn: string
	areaM2: number | null
	altitudeM: number | null
	lon: number | null
	lat: number | null
	at: Date
}

const inputsOf = sql`coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'name', i.name,
	'registrationNo', i.registration_no, 'dose', i.dose, 'appliedOn', i.applied_on, 'safetyDays', i.safety_days,
	'struckFor', i.struck_for) order by i.applied_on desc, i.id desc) from plot_inputs i where i.plot_id = p.id), '[]')`

/** An enterprise's plots with what was applied to each, newest first. */
export async function plotsOfSeller(db: Db, enterpriseId: number): Promise<Plot[]> {
	const { rows } = await sql<Plot>`
		select p.id, p.code, p.kind, json_build_object('zh', p.name_zh, 'en', p.name_en) as name,
			json_build_object('zh', r.name_zh, 'en', r.name_en) as village, p.area_m2 as "areaM2", ${inputsOf} as inputs,
			case when f.id is not null then json_build_object('zh', f.name_zh, 'en', f.name_en) end as farm
		from plots p join regions r on r.code = p.region_code left join supply_farms f on f.id = p.farm_id
		where p.enterprise_id = ${enterpriseId} order by p.code limit 300`.execute(db)
	return rows
}

/** Adds a plot at its enterprise's home, or its farm's; gives its id, null when there is no such farm. */
export async function insertPlot(db: Db, plot: NewPlot): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into plots (enterprise_id, code, kind, name_zh, name_en, region_code, area_m2, altitude_m, lon, lat, created_at, farm_id)
		select e.id, ${plot.code}, ${plot.kind}, ${plot.nameZh}, ${plot.nameEn}, coalesce(f.region_code, e.region_code), ${plot.areaM2}, ${plot.altitudeM},
			${plot.lon}, ${plot.lat}, ${plot.at}, f.id
		from enterprises e left join supply_farms f on f.id = ${plot.farmId ?? null}::bigint and f.enterprise_id = e.id
		where e.id = ${plot.enterpriseId} and (${plot.farmId ?? null}::bigint is null or f.id is not null) returning id`.execute(
		db,
	)
	return rows[0]?.id ?? null
}

/** The plots of an enterprise's member farms, locked: what is applied to one waits for what is gathered from it. */
export async function lockFarmPlots(db: Db, enterpriseId: number): Promise<{ id: number; farmId: number }[]> {
	const { rows } = await sql<{ id: number; farmId: number }>`select id, farm_id as "farmId" from plots
		where enterprise_id = ${enterpriseId} and farm_id is not null order by id for no key update`.execute(db)
	return rows
}

/** The plots of an enterprise's member farms, by code. */
export async function farmPlots(
	db: Db,
	enterpriseId: number,
): Promise<{ id: number; farmId: number; code: string; name: Bilingual }[]> {
	const { rows } = await sql<{ id: number; farmId: number; code: string; name: Bilingual }>`
		select id, farm_id as "farmId", code, json_build_object('zh', name_zh, 'en', name_en) as name from plots
		where enterprise_id = ${enterpriseId} and farm_id is not null order by code`.execute(db)
	return rows
}

/** Locks an enterprise's plot; gives its region, none when it is not theirs. */
export async function lockPlot(
	db: Db,
	key: { enterpriseId: number; plotId: number },
): Promise<{ regionCode: string } | undefined> {
	const { rows } = await sql<{ regionCode: string }>`select region_code as "regionCode" from plots
		where id = ${key.plotId} and enterprise_id = ${key.enterpriseId} for no key update`.execute(db)
	return rows[0]
}

/** What was applied to a plot and still counts, up to a day and from a year before it. */
export async function inputsBefore(
	db: Db,
	plotId: number,
	day: string,
): Promise<{ name: string; appliedOn: string; safetyDays: number }[]> {
	const { rows } = await sql<{ name: string; appliedOn: string; safetyDays: number }>`
		select name, applied_on as "appliedOn", safety_days as "safetyDays" from plot_inputs
		where plot_id = ${plotId} and struck_at is null and applied_on <= ${day}::date and applied_on >= ${day}::date - 366
		order by applied_on, id`.execute(db)
	return rows
}

export interface NewPlotInput {
	plotId: number
	kind: string
	name: string
	registrationNo: string | null
	dose: string
	appliedOn: string
	safetyDays: number
	at: Date
	actor: string
}

/** Notes what was applied to a plot. */
export async function insertPlotInput(db: Db, input: NewPlotInput): Promise<void> {
	await db
		.insertInto('plot_inputs')
		.values({
			plot_id: input.plotId,
			kind: input.kind,
			name: input.name,
			registration_no: input.registrationNo,
			dose: input.dose,
			applied_on: input.appliedOn,
			safety_days: input.safetyDays,
			recorded_at: input.at,
			recorded_by: input.actor,
		})
		.execute()
}

/** Strikes out an input of an enterprise's plot for a reason; false when it is not there or is struck out. */
export async function strikeInput(
	db: Db,
	strike: { enterpriseId: number; inputId: number; reason: string; at: Date },
): Promise<boolean> {
	const { numAffectedRows } = await sql`update plot_inputs i set struck_at = ${strike.at}, struck_for = ${strike.reason}
		from plots p where i.id = ${strike.inputId} and p.id = i.plot_id and p.enterprise_id = ${strike.enterpriseId}
		and i.struck_at is null`.execute(db)
	return (numAffectedRows ?? 0n) > 0n
}

/** The open lots harvested from a plot on [from, until), or into which a farm brought what it harvested there. */
export async function openLotsOf(
	db: Db,
	plotId: number,
	span: { from: string; until: string },
): Promise<{ id: number; lotCode: string }[]> {
	const { rows } = await sql<{ id: number; lotCode: string }>`select id, lot_code as "lotCode" from lots
		where (plot_id = ${plotId} or id in (select d.lot_id from supply_deliveries d where d.plot_id = ${plotId}
				and not exists (select from supply_strikes x where x.delivery_id = d.id)))
			and state = 'OPEN' and harvested_on >= ${span.from} and harvested_on < ${span.until}
		order by id for no key update`.execute(db)
	return rows
}
