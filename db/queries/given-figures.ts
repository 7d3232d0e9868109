import { sql } from 'kysely'
import type { FigureChange, GivenFigure, StandingFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import type { ObservationKind } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

type Cell = Pick<GivenFigure, 'indicatorCode' | 'regionCode' | 'period'>

const cellsOf = (cells: readonly Cell[]) =>
	JSON.stringify(cells.map(({ indicatorCode: i, regionCode: r, period: p }) => ({ i, r, p })))

/** What people gave for these cells and is believed, by hand or by file. */
export async function listStandingFigures(db: Db, cells: readonly Cell[]): Promise<StandingFigure[]> {
	const { rows } = await sql<StandingFigure>`
		select o.id, o.indicator_code as "indicatorCode", o.region_code as "regionCode", o.period, o.value, o.num, o.den, o.n,
			o.source, o.source_kind as "sourceKind", (o.companions ->> 'standardError')::float8 as "standardError",
			(o.companions ->> 'cumulative')::float8 as cumulative, o.note,
			o.doubt, o.status
		from jsonb_to_recordset(${cellsOf(cells)}::jsonb) as c(i text, r text, p text)
		join observations o on o.indicator_code = c.i and o.region_code = c.r and o.period = c.p
		where o.superseded_at is null and o.kind in ('entered', 'imported') order by o.id`.execute(db)
	return rows
}

/** Closes the rows that are no longer believed and writes the figures believed from now on; the old ones stay to be read. */
export async function recordFigures(
	db: Db,
	change: FigureChange,
	facts: { kind: Exclude<ObservationKind, 'computed' | 'pooled'>; at: Date },
): Promise<void> {
	const { kind, at } = facts
	const ids = change.supersededIds
	await sql`update observations set superseded_at = ${at} where id = any(${ids}::bigint[])`.execute(db)
	await sql`
		insert into observations (indicator_code, region_code, period, value, num, den, n, companions, source, source_kind,
			note, doubt, kind, status, recorded_at)
		select i."indicatorCode", i."regionCode", i.period, i.value, i.num, i.den, i.n,
			jsonb_strip_nulls(jsonb_build_object('standardError', i."standardError", 'cumulative', i.cumulative)),
			i.source, i."sourceKind", i.note, i.doubt, ${kind}, i.status, ${at}
		from jsonb_to_recordset(${JSON.stringify(change.toRecord)}::jsonb) as i("indicatorCode" text, "regionCode" text,
			period text, value float8, num float8, den float8, n int, "standardError" float8,
			cumulative float8, source text,
			"sourceKind" text, note text, doubt text, status text)`.execute(db)
}

/** Of region codes those that are there, each with whether it lies in or below `own`. */
export async function listWhose(
	db: Db,
	own: string,
	codes: readonly string[],
): Promise<Map<string, 'own' | 'outside'>> {
	const { rows } = await sql<{ code: string; isOwn: boolean }>`
		select r.code, exists (select from region_ancestors a where a.region_code = r.code and a.ancestor_code = ${own}) as "isOwn"
		from regions r where r.code = any(${[...new Set(codes)]})`.execute(db)
	return new Map(rows.map(({ code, isOwn }) => [code, isOwn ? 'own' : 'outside']))
}

/** Values people gave of these indicators and regions in the months before each, oldest first, by indicator and region. */
export async function listGivenHistory(
	db: Db,
	range: { codes: readonly string[]; regions: readonly string[]; from: Month },
): Promise<(Cell & { value: number })[]> {
	const { rows } = await sql<Cell & { value: number }>`
		select indicator_code as "indicatorCode", region_code as "regionCode", period, value from observations
		where indicator_code = any(${[...range.codes]}) and region_code = any(${[...range.regions]}) and period >= ${range.from}
			and superseded_at is null and kind in ('entered', 'imported') and value is not null
		order by period`.execute(db)
	return rows
}
