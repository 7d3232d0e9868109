import type { Administrator } from '#app/domain/accounts/roles.ts'
import { type Concentration, concentration, splitTheil } from '#app/domain/cluster-statistics/concentration.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { coordinationClass, couplingCoordination } from '#app/domain/cluster-statistics/coupling-coordination.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { growthContributions, growthRate } from '#app/domain/cluster-statistics/growth.ts'
import { localMoran } from '#app/domain/cluster-statistics/local-moran.ts'
import { specialisations } from '#app/domain/cluster-statistics/location-quotient.ts'
import { moran } from '#app/domain/cluster-statistics/moran.ts'
import { nearestNeighbours } from '#app/domain/cluster-statistics/neighbours.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { judgeTaobaoTown, judgeTaobaoVillage, type Judged } from '#app/domain/cluster-statistics/taobao-rules.ts'
import { REGION_LEVELS, type RegionLevel } from '#app/domain/clusters/region-code.ts'
import { MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { addMonths, monthRange, type Month } from '#app/domain/indicators/month.ts'
import { descendingRanks } from '#app/domain/indicators/ranks.ts'
import { readMerchants } from '#app/features/clusters/read-merchants.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { findIndexRun, listIndexScores } from '#db/queries/index-runs.ts'
import {
	listCategoryNames,
	listCategorySales,
	listPlaceSales,
	listPublished,
	type PlaceSales,
} from '#db/queries/league-facts.ts'
import type { Db } from '#db/client.ts'

/** The published table of the paper, and the seed of what is permuted. */
const FIGURE_1 = { measure: 'taobao_villages', period: '2019' }
const SEED = 20261122
const MOST_VILLAGES = 60

/** The league of a region: Figure 1, who is a Taobao village or town on this platform, and the statistics of the cluster. */
export async function readLeague(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const within = found.region.code
	const villages = await listPlaceSales(world.db, { within, level: 'village', period })
	const towns = await listPlaceSales(world.db, { within, level: 'township', period })
	const level = levelBelow(found.region.level)
	const places = await listPlaceSales(world.db, { within, level, period })
	const judged = villages.map((village) => ({ ...nameOf(village), ...judgeVillage(village) }))
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		published: rankPublished(await listPublished(world.db, FIGURE_1.measure, FIGURE_1.period)),
		villages: judged.slice(0, MOST_VILLAGES),
		villageCount: judged.length,
		towns: towns.map((town) => ({ ...nameOf(town), ...judgeTown(town, judged) })),
		level,
		...salesFigures(places),
		inequality: splitVillages(villages),
		clustering: clusterOf(villages),
		merchants: await readMerchants(world.db, { within, level, period, now }),
		specialised: await readSpecialised(world.db, { within, level, period, now, names: places }),
		coordination: await readCoordination(world.db, { within, period, cityCode: found.cityCode }),
	}
}

const nameOf = ({ code, nameZh, nameEn }: PlaceSales) => ({ code, nameZh, nameEn })

const levelBelow = (level: RegionLevel): RegionLevel =>
	REGION_LEVELS[Math.min(REGION_LEVELS.length - 1, REGION_LEVELS.indexOf(level) + 1)] ?? 'village'

function judgeVillage({ isAdminVillage, sales, activeStores, households }: PlaceSales): Judged {
	return judgeTaobaoVillage({ isAdminVillage, salesCny: sales, activeStores, households })
}

type JudgedVillage = Judged & { code: string }

/** Villages that cannot be told leave the count open only where they could decide. */
function judgeTown(town: PlaceSales, villages: readonly JudgedVillage[]): Judged {
	const own = villages.filter(({ code }) => code.slice(0, 9) === town.code.slice(0, 9))
	const taobaoVillages = own.filter(({ verdict }) => verdict === 'yes').length
	const isOpen = own.some(({ verdict }) => verdict === 'cannot-tell')
	const count = isOpen && taobaoVillages < 3 ? null : taobaoVillages
	return judgeTaobaoTown({ taobaoVillages: count, salesCny: town.sales, activeStores: town.activeStores })
}

function rankPublished<Row extends { value: number; provinceZh: string }>(rows: readonly Row[]) {
	const values = rows.map(({ value }) => value)
	const ranks = descendingRanks(values, 'dense')
	const provinces = [...groupBy(rows, (row) => row.provinceZh).values()].map((own) => own.map(({ value }) => value))
	return {
		rows: rows.map((row, i) => ({ ...row, rank: ranks[i] ?? 0 })),
		figures: finite(concentration(values)),
		theil: splitTheil(provinces),
	}
}

/** Figures of the places right below: who sells how much, how it is spread, and how it grows. */
function salesFigures(places: readonly PlaceSales[]) {
	const sales = places.map((place) => Math.max(0, place.sales ?? 0))
	const total = sales.reduce((sum, value) => sum + value, 0)
	const before = places.map((place) => Math.max(0, place.salesBefore ?? 0))
	const contributions = growthContributions(before, sales)
	const rows = places.map((place, at) => {
		const growth = growthRate(place.salesBefore ?? undefined, place.sales ?? undefined)
		return {
			...nameOf(place),
			sales: place.sales,
			share: total > 0 ? Math.max(0, place.sales ?? 0) / total : null,
			growth: growth.outcome === 'rate' ? growth.rate : null,
			/** Of the growth of all together. */
			contribution: contributions?.[at] ?? null,
		}
	})
	return { sales: rows, salesFigures: finite(concentration(sales)) }
}

const finite = (figures: Concentration) =>
	Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, orNull(value)]))

/** How unequal villages are, between counties and within them. */
function splitVillages(villages: readonly PlaceSales[]) {
	const counties = groupBy(villages, ({ code }) => code.slice(0, 6))
	const split = splitTheil([...counties.values()].map((own) => own.map(({ sales }) => Math.max(0, sales ?? 0))))
	return { total: orNull(split.total), between: orNull(split.between), within: orNull(split.within) }
}

/** Whether villages that sell lie beside others that sell. */
function clusterOf(villages: readonly PlaceSales[]) {
	const neighbours = nearestNeighbours(
		villages.map(({ lat, lon }) => (lat === null || lon === null ? null : { lat, lon })),
	)
	const found = moran(
		villages.map(({ sales }) => sales ?? MISSING),
		neighbours,
		SEED,
	)
	if (found.outcome !== 'computed')
		return { outcome: found.outcome, reason: found.reason, n: found.n, islands: found.islands }
	const { outcome, n, islands, I, expected, p } = found
	const local = localMoran(found.sample, SEED).flatMap(({ place, cluster, p: own }) => {
		const village = villages[place]
		return cluster && village ? [{ ...nameOf(village), cluster, p: own }] : []
	})
	return { outcome, n, islands, I, expected, p, local }
}

interface SpecialisedAsked {
	within: string
	level: RegionLevel
	period: Month
	now: Date
	names: readonly PlaceSales[]
}

async function readSpecialised(db: Db, { within, level, period, now, names }: SpecialisedAsked) {
	const month = countingWindow(period, now)
	if (!month) return []
	const window = { ...month, from: monthRange(addMonths(period, -11)).from }
	const categories = await listCategoryNames(db)
	const byCode = new Map(names.map((place) => [place.code, nameOf(place)]))
	return specialisations(await listCategorySales(db, { within, level, window }))
		.filter((row) => row.isSpecialised)
		.sort((a, b) => b.quotient - a.quotient)
		.map(({ place, category, quotient, stores, sales }) => {
			const name = byCode.get(place) ?? { code: place, nameZh: place, nameEn: place }
			const called = categories.get(category)
			const words = { categoryZh: called?.nameZh ?? category, categoryEn: called?.nameEn ?? category }
			return { ...name, category, ...words, quotient, stores, sales }
		})
}

/** How well the three first-level scores of each county go together. */
async function readCoordination(
	db: Db,
	{ within, period, cityCode }: { within: string; period: Month; cityCode: string | null },
) {
	const run = cityCode ? await findIndexRun(db, { scopeCode: cityCode, level: 'county', period }) : null
	if (!run) return []
	const rows = await listIndexScores(db, { runId: run.runId, nodes: ['gov', 'lead', 'ext'], within })
	return [...groupBy(rows, ({ regionCode }) => regionCode)].flatMap(([code, own]) => {
		const scores = own.map(({ score }) => score)
		const [first] = own
		if (!first || scores.length < 3 || scores.some((score) => score === null)) return []
		const { C, T, D } = couplingCoordination(scores.map((score) => Math.min(1, (score ?? 0) / 100)))
		return [{ code, nameZh: first.nameZh, nameEn: first.nameEn, C, T, D, band: coordinationClass(D) }]
	})
}
