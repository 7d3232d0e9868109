import type { Administrator } from '#app/domain/accounts/roles.ts'
import { isWithinRegion } from '#app/domain/clusters/region-code.ts'
import { dotsPath, linesPath } from '#app/domain/geo/flat-paths.ts'
import { boundsOf, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { NODE_KINDS, type NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { countNodes, listNodeDots, listNodes } from '#db/queries/logistics-nodes.ts'
import { listOutlines } from '#db/queries/market-map.ts'
import { listRunLines } from '#db/queries/scheduled-runs.ts'

const PER_PAGE = 50
const MAP_WIDTH = 900
const MAP_MARGIN = 24

export interface NetworkMap {
	width: number
	height: number
	outlines: { code: string; path: string }[]
	/** The ways that are driven by the timetable, as one SVG path. */
	runs: string
	/** One SVG path of dots for each kind, those that are most below the others. */
	dots: { kind: NodeKind; path: string }[]
}

/** The nodes of a region that are open today and the runs between them, on the counties' shapes; null where nothing has a place. */
async function readMap(
	world: World,
	language: Language,
	asked: { within: string; on: string },
): Promise<NetworkMap | null> {
	const [outlines, dots, runs] = await Promise.all([
		listOutlines(world.db, language),
		listNodeDots(world.db, asked),
		listRunLines(world.db, asked),
	])
	const shown = outlines.filter(({ code }) => isWithinRegion(code, asked.within) || isWithinRegion(asked.within, code))
	const edge = (shown.length > 0 ? shown : outlines).flatMap(({ rings }) => rings.flat())
	const bounds = boundsOf([...dots, ...edge.map(([lon, lat]) => ({ lon, lat }))])
	if (!bounds) return null
	const map = mapProjection(bounds, MAP_WIDTH, MAP_MARGIN)
	const ends = runs.map(
		(run) =>
			[
				{ lon: run.fromLon, lat: run.fromLat },
				{ lon: run.toLon, lat: run.toLat },
			] as const,
	)
	const kinds = [...NODE_KINDS].reverse()
	return {
		...{ width: map.width, height: map.height, runs: linesPath(map, ends) },
		outlines: outlines.map(({ code, rings }) => ({ code, path: outlinePath(map, rings) })),
		dots: kinds.map((kind) => ({
			kind,
			path: dotsPath(
				map,
				dots.filter((dot) => dot.kind === kind),
			),
		})),
	}
}

/** The register of the network in the administrator's region or one below it: counted, drawn and listed. */
export async function readNetwork(
	world: World,
	administrator: Administrator,
	asked: { language: Language; region: string | null; kind: string | null; text: string; page: number },
) {
	const found = await findAdministeredRegion(
		world.db,
		administrator.regionCode,
		asked.region ?? administrator.regionCode,
	)
	if (found.outcome !== 'found') return found
	const within = found.region.code
	const { text, page } = asked
	const kind = NODE_KINDS.find((it) => it === asked.kind) ?? null
	const place = { within, on: localDateAt(world.now(), MARKET_ZONE) }
	const [counts, map, { nodes, total }] = await Promise.all([
		countNodes(world.db, place),
		readMap(world, asked.language, place),
		listNodes(world.db, { within, kind, text, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
	])
	const pageCount = Math.max(1, Math.ceil(total / PER_PAGE))
	return { ...found, ...{ kind, text, page, pageCount, total, nodes, counts, map }, mayWrite: administrator.mayWrite }
}
