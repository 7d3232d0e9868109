import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { RegionName } from '#db/queries/administered-regions.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { MonthReport, ReportIndicator, ReportPlace } from '#app/domain/reports/month-report.ts'
import { ENGINE_VERSION, INDEX_SEED, METHOD_IN_USE } from '#app/features/indicators/index-method-in-use.ts'
import { type IndexBoardRow, readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { type IndicatorBoardRow, readIndicatorBoard } from '#app/features/indicators/read-indicator-board.server.ts'
import type { World } from '#app/platform/world.ts'

interface Asked {
	region: RegionName
	period: Month
}

/** What a report of a month would say now: the same figures as the boards show. */
export async function buildReport(world: World, administrator: Administrator, asked: Asked): Promise<MonthReport> {
	const { region, period } = asked
	const { code, nameZh, nameEn, level } = region
	const own = await readOwnIndex(world, administrator, asked)
	const below = await readPlaces(world, administrator, asked)
	const board = await readIndicatorBoard(world, administrator, { region: code, period })
	return {
		version: 1,
		period,
		region: { code, nameZh, nameEn, level },
		index: own.index,
		change: own.change,
		history: own.history,
		indicators: board.outcome === 'found' ? board.rows.map(toIndicator) : [],
		...below,
		method: { version: METHOD_IN_USE.version, engine: ENGINE_VERSION, seed: INDEX_SEED, snapshot: own.snapshot },
	}
}

const NO_INDEX = { index: null, change: null, history: [], snapshot: null }

/** The region among its like, and why it moved; a city or province has no index of its own. */
async function readOwnIndex(world: World, administrator: Administrator, { region, period }: Asked) {
	const { code, level } = region
	const board = await readIndexBoard(world, administrator, { region: code, level, period })
	if (board.outcome !== 'found' || board.level !== level) return NO_INDEX
	const unit = await readIndexUnit(world, administrator.regionCode, { regionCode: code, period })
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
	const board = await readIndexBoard(world, administrator, { region: region.code, level: placeLevel, period })
	return { places: board.outcome === 'found' ? board.rows.map(toPlace) : [], placeLevel }
}

function toPlace(row: IndexBoardRow): ReportPlace {
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
