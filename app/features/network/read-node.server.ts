import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { findNode, findOpenNodes } from '#db/queries/logistics-nodes.ts'
import { keepersOf } from '#db/queries/node-keepers.ts'
import { findRegionPoint } from '#db/queries/regions.ts'
import { runsAtNode } from '#db/queries/scheduled-runs.ts'

const MOST_GOALS = 60

/** The regions around one, for choosing: the way down to it and those right below; the administrator's own when it is not theirs. */
async function regionsAround(world: World, own: string, wanted: string | null) {
	const asked = await findAdministeredRegion(world.db, own, wanted ?? own)
	const found = asked.outcome === 'found' ? asked : await findAdministeredRegion(world.db, own, own)
	if (found.outcome !== 'found') throw new Error(`the administered region ${own} is not there`)
	return found
}

/** What a new node's form needs: where it may stand, and the middle of the region that is chosen. */
export async function readNewNode(
	world: World,
	administrator: Administrator,
	asked: { language: Language; region: string | null },
) {
	const around = await regionsAround(world, administrator.regionCode, asked.region)
	const point = await findRegionPoint(world.db, asked.language, around.region.code)
	return { ...around, point: point ? { lon: point.lon, lat: point.lat } : null, mayWrite: administrator.mayWrite }
}

/** A node of the administrator's region with its runs, its keepers and where further runs may lead; null elsewhere. */
export async function readNode(world: World, administrator: Administrator, asked: { id: number; goal: string }) {
	const node = await findNode(world.db, { id: asked.id, within: administrator.regionCode })
	if (!node) return null
	const today = localDateAt(world.now(), MARKET_ZONE)
	const [runs, keepers, goals] = await Promise.all([
		runsAtNode(world.db, node.id, today),
		keepersOf(world.db, node.id),
		findOpenNodes(world.db, asked.goal, MOST_GOALS),
	])
	return {
		...{ node, runs, keepers, today, goal: asked.goal, mayWrite: administrator.mayWrite },
		goals: goals.filter(({ id }) => id !== node.id),
	}
}
