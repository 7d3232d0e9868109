import type { Administrator } from '#app/domain/accounts/roles.ts'
import { classifyFigures } from '#app/domain/cluster-statistics/figure-classes.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { REGION_LEVELS } from '#app/domain/clusters/region-code.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month, monthStatus } from '#app/domain/indicators/month.ts'
import { drawPlaces } from '#app/domain/geo/draw-places.ts'
import { figureOf } from '#app/features/indicators/figure-view.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listRegistry } from '#db/queries/indicators.ts'
import { listChildCells } from '#db/queries/observed-cells.ts'
import { listPlaceShapes } from '#db/queries/place-shapes.ts'

/** Scores that may be shown on the map, and how much of a place's weight rests on data of grade A or B. */
export const MAPPED_SCORES = ['index', 'gov', 'lead', 'ext', 'quality'] as const
const CARRIED_MONTHS = 20

interface Asked {
	region: string | null
	period: string | null
	figure: string | null
}

/** The places right below a region on a map, in classes by a figure, a score or their quality. */
export async function readFigureMap(world: World, administrator: Administrator, asked: Asked) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const definitions = await listRegistry(world.db)
	const mapped = whatIsMapped(definitions, asked.figure)
	if (!mapped) return { outcome: 'no-such-indicator' as const }
	const { region } = found
	const values =
		typeof mapped === 'string'
			? await readScores(world, administrator, { region, period, score: mapped })
			: await readValues(world, region.code, { definition: mapped, period })
	return {
		...found,
		...{ period, periods: offeredPeriods(period, now), isRunning: monthStatus(period, now) === 'running' },
		...(typeof mapped === 'string' ? { figure: mapped, unit: null } : { figure: mapped.code, unit: mapped.unit }),
		choices: definitions.map(({ code, termZh, termEn }) => ({ code, termZh, termEn })),
		...(await drawFigures(world, region.code, values)),
	}
}

/** The score or the indicator of an address; the index where it names none, null where there is no such thing. */
function whatIsMapped(definitions: readonly IndicatorDefinition[], figure: string | null) {
	const score = MAPPED_SCORES.find((it) => it === (figure ?? 'index'))
	return score ?? definitions.find(({ code }) => code === figure) ?? null
}

/** The places below with their values and classes, the highest first, and the drawing of them. */
async function drawFigures({ db }: World, regionCode: string, values: ReadonlyMap<string, number | null>) {
	const shapes = await listPlaceShapes(db, { below: regionCode })
	const [whole] = await listPlaceShapes(db, { only: regionCode })
	const valueOf = (code: string) => values.get(code) ?? null
	const { classes, classOf } = classifyFigures(shapes.map(({ code }) => valueOf(code)))
	const places = shapes
		.map(({ code, nameZh, nameEn, hasBelow }) => ({ code, nameZh, nameEn, hasBelow, value: valueOf(code) }))
		.map((place) => ({ ...place, classNumber: classOf(place.value) }))
		.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
	return { classes, places, drawing: drawPlaces(shapes, whole?.rings ?? null) }
}

async function readValues(
	{ db, now }: World,
	parentCode: string,
	{ definition, period }: { definition: IndicatorDefinition; period: Month },
): Promise<Map<string, number | null>> {
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period, indicatorCode: definition.code }
	const cells = groupBy(await listChildCells(db, parentCode, range), ({ regionCode }) => regionCode)
	return new Map([...cells].map(([code, own]) => [code, usable(figureOf(definition, own, period, now()))]))
}

/** What expired or cannot be is no figure of the month. */
const usable = ({ value, state }: { value: number | null; state: string }) =>
	state === 'stale' || state === 'invalid' ? null : value

async function readScores(
	world: World,
	administrator: Administrator,
	{ region, period, score }: { region: RegionName; period: Month; score: (typeof MAPPED_SCORES)[number] },
): Promise<Map<string, number | null>> {
	const level = REGION_LEVELS[REGION_LEVELS.indexOf(region.level) + 1] ?? null
	const board = await readIndexBoard(world, administrator, { region: region.code, level, period })
	if (board.outcome !== 'found' || board.level !== level) return new Map()
	const valueOf = (row: (typeof board.rows)[number]) => {
		if (score === 'quality') return row.interval ? row.interval.gradedShare * 100 : null
		return score === 'index' ? row.score : (row.parts[score] ?? null)
	}
	return new Map(board.rows.map((row) => [row.regionCode, valueOf(row)]))
}
