import type { Administrator } from '#app/domain/accounts/roles.ts'
import { coverage, nextNodes, type Village } from '#app/domain/logistics/next-nodes.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { drawRoad } from '#app/features/network/draw-road.server.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { countParcelsMoved, edgeFigures } from '#db/queries/edge-figures.ts'
import { oddScansIn } from '#db/queries/odd-scans.ts'
import { dwellByNode, lateByCarrier, type RoadScope } from '#db/queries/road-figures.ts'
import { listOpenPlaces, listServedVillages, type ServedVillage } from '#db/queries/served-villages.ts'

/** What the figures look back on. */
export const ROAD_DAYS = 30
/** How far by road a delivery point serves. */
export const REACHES_KM = [2, 3, 5, 8] as const
const DEFAULT_REACH_KM = 3
/** A ride that arrives later than the timetable by more than this is late. */
export const GRACE_MINUTES = 15
const MOST_NODES = 12
const MOST_EDGES = 16
const NEXT_NODES = 6
const MOST_ODD_SCANS = 20

/** The time and the region figures are of. */
export const roadScope = (within: string, now: Date): RoadScope => ({
	...{ within, from: new Date(now.getTime() - ROAD_DAYS * DAY_MS), to: now },
})

/** A reach that is offered, else the usual one. */
export const readReach = (text: string | null): number =>
	REACHES_KM.find((km) => String(km) === text) ?? DEFAULT_REACH_KM

/** Which villages of a region a delivery point reaches, and where the next ones would serve most households. */
async function readCoverage(db: Db, asked: { within: string; on: string; reachKm: number }) {
	const [villages, points] = await Promise.all([
		listServedVillages(db, asked.within),
		listOpenPlaces(db, { kind: 'DELIVERY_POINT', on: asked.on }),
	])
	const isServed = coverage(villages, points, asked.reachKm)
	const served = villages.filter((_, at) => isServed[at])
	const byCode = new Map(villages.map((village) => [village.code, village]))
	const next = nextNodes(villages, points, { reachKm: asked.reachKm, count: NEXT_NODES }).flatMap((node) => {
		const village = byCode.get(node.code)
		return village ? [{ ...village, ...node }] : []
	})
	return {
		villages,
		isServed,
		next,
		counts: {
			...{ villages: villages.length, servedVillages: served.length },
			...{ households: sumOf(villages), servedHouseholds: sumOf(served) },
		},
	}
}

const sumOf = (villages: readonly Village[]) => villages.reduce((sum, { households }) => sum + households, 0)

/** The road's figures of the administrator's region or one below it: dwell, lateness, coverage, cost, and the next nodes. */
export async function readRoad(
	world: World,
	administrator: Administrator,
	asked: { language: Language; region: string | null; reach: string | null },
) {
	const { db } = world
	const found = await findAdministeredRegion(db, administrator.regionCode, asked.region ?? administrator.regionCode)
	if (found.outcome !== 'found') return found
	const now = world.now()
	const scope = roadScope(found.region.code, now)
	const place = { within: scope.within, on: localDateAt(now, MARKET_ZONE) }
	const reachKm = readReach(asked.reach)
	const [dwell, carriers, edges, parcels, covered, oddScans] = await Promise.all([
		dwellByNode(db, scope, MOST_NODES),
		lateByCarrier(db, scope),
		edgeFigures(db, scope, { zone: MARKET_ZONE, graceMinutes: GRACE_MINUTES }),
		countParcelsMoved(db, scope),
		readCoverage(db, { ...place, reachKm }),
		oddScansIn(db, scope, MOST_ODD_SCANS),
	])
	const { villages, isServed, next, counts } = covered
	const unserved = villages.filter((_, at) => !isServed[at])
	const costMinor = edges.reduce((sum, edge) => sum + edge.costMinor, 0)
	return {
		...found,
		...{
			reachKm,
			dwell,
			carriers,
			edges: edges.slice(0, MOST_EDGES),
			edgeCount: edges.length,
			next,
			coverage: counts,
			oddScans,
		},
		cost: { minor: costMinor, parcels, perParcelMinor: parcels > 0 ? Math.round(costMinor / parcels) : null },
		map: await drawRoad(world, asked.language, { ...place, unserved, next }),
	}
}

/** Villages of a region that no delivery point reaches, those with most households first. */
export async function readUnserved(world: World, asked: { within: string; reachKm: number }): Promise<ServedVillage[]> {
	const on = localDateAt(world.now(), MARKET_ZONE)
	const { villages, isServed } = await readCoverage(world.db, { ...asked, on })
	return villages
		.filter((_, at) => !isServed[at])
		.sort((a, b) => b.households - a.households || (a.code < b.code ? -1 : 1))
}
