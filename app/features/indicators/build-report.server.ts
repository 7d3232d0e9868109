import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { RegionName } from '#db/queries/administered-regions.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import type { MonthReport, ReportIndicator, ReportPlace } from '#app/domain/reports/month-report.ts'
import type { ReportPeriod } from '#app/domain/reports/report-period.ts'
import { ENGINE_VERSION, INDEX_SEED, METHOD_IN_USE } from '#app/features/indicators/index-method-in-use.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { type IndicatorBoardRow, readIndicatorBoard } from '#app/features/indicators/read-indicator-board.server.ts'
import { yearFigure } from '#app/features/indicators/year-figures.ts'
import type { World } from '#app/platform/world.ts'
import type { BoardRow } from '#db/queries/index-board.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

/** Two years, and as long as a figure of the first may be carried. */
const YEAR_MONTHS = 44

interface Asked {
	region: RegionName
	period: ReportPeriod
}

/** What a report of a month or year would say now: the same figures as the boards show. */
export async function buildReport(world: World, administrator: Administrator, asked: Asked): Promise<MonthReport> {
	const { region, period } = asked
	const { code, nameZh, nameEn, level } = region
	const own = await readOwnIndex(world, administrator, asked)
	const below = await readPlaces(world, administrator, asked)
	return {
		version: 1,
		period: period.text,
		region: { code, nameZh, nameEn, level },
		index: own.index,
		change: own.change,
		history: own.history,
		indicators: await readFigures(world, administrator, asked),
		...below,
		method: { version: METHOD_IN_USE.version, engine: ENGINE_VERSION, seed: INDEX_SEED, snapshot: own.snapshot },
	}
}

const NO_INDEX = { index: null, change: null, history: [], snapshot: null }

/** The region among its like, and why it moved; a city or province has no index of its own. */
async function readOwnIndex(world: World, administrator: Administrator, { region, period }: Asked) {
	const { code, level } = region
	const { month, before } = period
	const board = await readIndexBoard(world, administrator, { region: code, level, period: month, rows: 'all' })
	if (board.outcome !== 'found' || board.level !== level) return NO_INDEX
	const own = administrator.regionCode
	const unit = await readIndexUnit(world, own, { regionCode: code, period: month, against: before })
	if (unit.outcome !== 'found') return NO_INDEX
	const row = board.rows.find((it) => it.regionCode === code)
	return {
		index: row ? { ...toPlace(row), peers: unit.peers } : null,
		change: 'points' in unit.change ? unit.change : null,
		history: unit.history.slice(-12),
		snapshot: board.run?.snapshotHash ?? null,
	}
}

async function readPlaces(world: World, administrator: Administrator, { region, period }: Asked) {
	const placeLevel =
		region.level === 'province' ? 'county' : (REGION_LEVELS[REGION_LEVELS.indexOf(region.level) + 1] ?? null)
	if (!placeLevel) return { places: [], placeLevel }
	const board = await readIndexBoard(world, administrator, {
		region: region.code,
		level: placeLevel,
		period: period.month,
		rows: 'all',
	})
	return { places: board.outcome === 'found' ? board.rows.map(toPlace) : [], placeLevel }
}

/** The figures of a month, or those of a year beside the year before. */
async function readFigures(world: World, administrator: Administrator, { region, period }: Asked) {
	const { month, isYear } = period
	if (!isYear) {
		const board = await readIndicatorBoard(world, administrator, { region: region.code, period: month })
		return board.outcome === 'found' ? board.rows.map(toIndicator) : []
	}
	const cells = await listRegionCells(world.db, region.code, { from: addMonths(month, -YEAR_MONTHS), to: month })
	return (await listIndicators(world.db)).map((definition) => yearFigure(definition, cells, month, world.now()))
}

function toPlace(row: BoardRow): ReportPlace {
	const {
		regionCode: code,
		nameZh,
		nameEn,
		score,
		rank,
		availability: coverageShare,
		missingReason,
		interval,
		parts,
	} = row
	return {
		...{ code, nameZh, nameEn, score, rank, coverageShare, missingReason },
		...{ rankP5: interval?.rankP5 ?? null, rankP95: interval?.rankP95 ?? null },
		gradedShare: interval?.gradedShare ?? null,
		...{ gov: parts['gov'] ?? null, lead: parts['lead'] ?? null, ext: parts['ext'] ?? null },
	}
}

function toIndicator({ figure, series, ...row }: IndicatorBoardRow): ReportIndicator {
	const { code, level1, level2, termZh, termEn, unit } = row
	const { value, state, reason, period, source, kind } = figure
	return {
		...{ code, level1, level2, termZh, termEn, unit },
		...{ value, before: series.at(-2) ?? null, state, reason, period, source, kind },
	}
}
