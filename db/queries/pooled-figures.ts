import { sql } from 'kysely'
import type { GivenFigure, StandingFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import type { FigurePart } from '#app/domain/cluster-statistics/pool-figures.ts'
import type { Db } from '#db/client.ts'

type Cell = Pick<GivenFigure, 'indicatorCode' | 'regionCode' | 'period'>

/** A place above a changed cell, one of the places right below it, and what stands for that one; nulls where nothing was given. */
export type PartRow = Cell & { partCode: string; isGiven: boolean } & FigurePart

const cellsOf = (cells: readonly Cell[]) =>
	JSON.stringify(cells.map(({ indicatorCode: i, regionCode: r, period: p }) => ({ i, r, p })))

/** For the townships, counties and cities right above these cells, what was given (or pooled) for every place right below them. */
export async function listPartsAbove(db: Db, changed: readonly Cell[]): Promise<PartRow[]> {
	const { rows } = await sql<PartRow>`
		with above as (
			select distinct c.i, c.p, up.code as r from jsonb_to_recordset(${cellsOf(changed)}::jsonb) as c(i text, r text, p text)
			join regions own on own.code = c.r
			join regions up on up.code = own.parent_code and up.level in ('township', 'county', 'city')
		)
		select a.i as "indicatorCode", a.r as "regionCode", a.p as period, part.code as "partCode", o.id is not null as "isGiven",
			o.value, o.num, o.den, o.n, coalesce(o.source, '') as source, o.source_kind as "sourceKind", o.doubt
		from above a join regions part on part.parent_code = a.r
		left join lateral (
			select * from observations o where o.indicator_code = a.i and o.region_code = part.code and o.period = a.p
				and o.superseded_at is null and o.kind in ('entered', 'imported', 'pooled')
			order by o.kind = 'pooled', o.recorded_at desc, o.id desc limit 1
		) o on true
		order by a.i, a.p, a.r, part.code`.execute(db)
	return rows
}

/** A pooled figure as it is kept. */
export type PooledRow = Cell &
	Pick<StandingFigure, 'num' | 'den' | 'n' | 'source' | 'sourceKind' | 'note' | 'doubt' | 'status'> & {
		value: number
		reported: number
		expected: number
	}

/** Of these cells keeps what is pooled now: what says the same stays, what says otherwise or is pooled no longer is superseded. */
export async function writePooled(
	db: Db,
	{ cells, figures, at }: Readonly<{ cells: readonly Cell[]; figures: readonly PooledRow[]; at: Date }>,
): Promise<void> {
	const fresh = JSON.stringify(figures)
	await sql`
		update observations o set superseded_at = ${at}
		from jsonb_to_recordset(${cellsOf(cells)}::jsonb) as c(i text, r text, p text)
		left join jsonb_to_recordset(${fresh}::jsonb) as f("indicatorCode" text, "regionCode" text, period text, value float8,
			num float8, den float8, n int, source text, "sourceKind" text, note text, doubt text)
			on f."indicatorCode" = c.i and f."regionCode" = c.r and f.period = c.p
		where o.indicator_code = c.i and o.region_code = c.r and o.period = c.p and o.kind = 'pooled' and o.superseded_at is null
			and (f.value is null or (o.value, o.num, o.den, o.n, o.source, o.source_kind, o.note, o.doubt)
				is distinct from (f.value, f.num, f.den, f.n, f.source, f."sourceKind", f.note, f.doubt))`.execute(db)
	await sql`
		insert into observations (indicator_code, region_code, period, value, num, den, n, companions, source, source_kind, note, doubt,
			kind, status, recorded_at)
		select f."indicatorCode", f."regionCode", f.period, f.value, f.num, f.den, f.n,
			jsonb_build_object('reported', f.reported, 'expected', f.expected), f.source, f."sourceKind", f.note, f.doubt,
			'pooled', f.status, ${at}
		from jsonb_to_recordset(${fresh}::jsonb) as f("indicatorCode" text, "regionCode" text, period text, value float8,
			num float8, den float8, n int, source text, "sourceKind" text, note text, doubt text, status text, reported int, expected int)
		where not exists (select from observations o where o.indicator_code = f."indicatorCode" and o.region_code = f."regionCode"
			and o.period = f.period and o.kind = 'pooled' and o.superseded_at is null)`.execute(db)
}
