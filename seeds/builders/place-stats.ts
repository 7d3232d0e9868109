import { seededRandom } from '#seeds/random.ts'
import type { Places, Region } from '#seeds/builders/regions.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

export const DEMO_SOURCE = 'demo estimate'

/** Thousands of people and square kilometres of each county, of the true order, shared out among its villages by draw. */
const COUNTIES: Readonly<Record<string, readonly [thousands: number, areaKm2: number]>> = {
	'330302': [1170, 294],
	'330303': [725, 323],
	'330304': [965, 467],
	'330305': [150, 172],
	'330324': [870, 2677],
	'330326': [865, 1042],
	'330327': [845, 1069],
	'330328': [290, 1296],
	'330329': [265, 1768],
	'330381': [1520, 1350],
	'330382': [1455, 1391],
	'330383': [465, 184],
}

export interface PlaceStat {
	population: number
	households: number
	areaKm2: number
}

/** The figures of every place of the cluster, the upper ones summed from villages. */
export type PlaceStats = Map<string, PlaceStat>

function shareOut(villages: readonly Region[], stats: PlaceStats): void {
	const [first] = villages
	const county = first && COUNTIES[first.code.slice(0, 6)]
	if (!county) return
	const draws = villages.map((village) => {
		const random = seededRandom(`people:${village.code}`)
		const isTown = !village.nameZh.endsWith('村')
		return {
			people: random.between(0.35, 1.6) ** 2 * (isTown ? 3 : 1),
			land: random.between(0.4, 1.7) / (isTown ? 3 : 1),
		}
	})
	const people = draws.reduce((sum, draw) => sum + draw.people, 0)
	const land = draws.reduce((sum, draw) => sum + draw.land, 0)
	for (const [at, village] of villages.entries()) {
		const draw = draws[at] ?? { people: 0, land: 0 }
		const population = Math.max(120, Math.round((county[0] * 1000 * draw.people) / people))
		const areaKm2 = Math.max(0.05, Math.round((county[1] * 100 * draw.land) / land) / 100)
		stats.set(village.code, { population, households: Math.round(population / 2.7), areaKm2 })
	}
}

function sumUpward(villages: readonly Region[], stats: PlaceStats): void {
	for (const village of villages) {
		const own = stats.get(village.code)
		if (!own) continue
		for (const above of village.lineage.slice(1)) {
			if (above.level === 'province') continue
			const sum = stats.get(above.code) ?? { population: 0, households: 0, areaKm2: 0 }
			sum.population += own.population
			sum.households += own.households
			sum.areaKm2 = Math.round((sum.areaKm2 + own.areaKm2) * 100) / 100
			stats.set(above.code, sum)
		}
	}
}

/** Households, people and land of every place of the cluster at the end of the two years before the history begins to end. */
export function buildPlaceStats({ tables, today }: Seeding, places: Places): PlaceStats {
	const stats: PlaceStats = new Map()
	for (const county of Object.keys(COUNTIES))
		shareOut(
			places.villages.filter(({ code }) => code.startsWith(county)),
			stats,
		)
	sumUpward(places.villages, stats)
	const lastYear = Number(today.slice(0, 4)) - 1
	for (const year of [lastYear - 1, lastYear])
		for (const [code, stat] of stats)
			tables.add('place_stats', {
				region_code: code,
				period: `${year}-12`,
				households: stat.households,
				population: stat.population,
				area_km2: stat.areaKm2,
				source: DEMO_SOURCE,
				recorded_at: chinaInstant(`${year + 1}-01-20`, '09:00'),
			})
	return stats
}
