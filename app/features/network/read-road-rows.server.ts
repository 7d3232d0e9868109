import { ROAD_ROW_KINDS, type RoadRowsKind } from '#app/domain/logistics/road-rows.ts'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { MINUTE_MS } from '#app/domain/time/instant.ts'
import { readReach, readUnserved, roadScope } from '#app/features/network/read-road.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { ridesOfEdge } from '#db/queries/edge-figures.ts'
import { findNode } from '#db/queries/logistics-nodes.ts'
import { dueOfCarrier, type RoadScope, staysAtNode } from '#db/queries/road-figures.ts'
import { nodeNames } from '#db/queries/tracking-events.ts'

const PER_PAGE = 50

/** Which figure's rows: those of a node, a carrier, an edge, or the villages nobody serves. */
export interface RoadAsked {
	region: string | null
	what: string | null
	node: number
	from: number
	to: number
	carrier: string
	reach: string | null
	page: number
}

/** A row behind a figure: what it is, from when to when, and what it adds. */
export interface RoadRow {
	labelZh: string
	labelEn: string
	number: string | null
	startsAt: Date | null
	endsAt: Date | null
	/** Minutes stood or late; households of a village. */
	amount: number | null
}

type Rows = { rows: RoadRow[]; total: number; titleZh: string; titleEn: string }

const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / MINUTE_MS)

type Reader = (world: World, scope: RoadScope, asked: RoadAsked) => Promise<Rows | null>

const pageOf = ({ page }: RoadAsked) => ({ limit: PER_PAGE, offset: (page - 1) * PER_PAGE })
const plain = { labelZh: '', labelEn: '', number: null, startsAt: null, endsAt: null, amount: null }

const dwell: Reader = async ({ db }, scope, asked) => {
	const node = await findNode(db, { id: asked.node, within: scope.within })
	if (!node) return null
	const stays = await staysAtNode(db, { ...scope, nodeId: node.id }, pageOf(asked))
	const rows = stays.map(({ number, arrivedAt, leftAt }) => ({
		...{ ...plain, number, startsAt: arrivedAt, endsAt: leftAt, amount: minutesBetween(arrivedAt, leftAt) },
	}))
	return { rows, total: stays[0]?.total ?? 0, titleZh: node.nameZh, titleEn: node.nameEn }
}

const late: Reader = async ({ db }, scope, asked) => {
	const parcels = await dueOfCarrier(db, { ...scope, carrier: asked.carrier }, pageOf(asked))
	const rows = parcels.map(({ number, promisedBy, deliveredAt, isLate }) => ({
		...{ ...plain, number, startsAt: promisedBy, endsAt: deliveredAt },
		amount: isLate ? Math.max(0, minutesBetween(promisedBy, deliveredAt ?? scope.to)) : 0,
	}))
	return { rows, total: parcels[0]?.total ?? 0, titleZh: asked.carrier, titleEn: asked.carrier }
}

const edge: Reader = async ({ db }, scope, asked) => {
	const names = await nodeNames(db, [asked.from, asked.to])
	const [from, to] = [names.get(asked.from), names.get(asked.to)]
	if (!from || !to) return null
	const rides = await ridesOfEdge(db, { ...scope, fromNodeId: asked.from, toNodeId: asked.to }, pageOf(asked))
	const rows = rides.map(({ plannedDeparture, plannedArrival, arrivedAt }) => ({
		...{ ...plain, startsAt: plannedDeparture, endsAt: arrivedAt, amount: minutesBetween(plannedArrival, arrivedAt) },
	}))
	const title = { titleZh: `${from.zh} → ${to.zh}`, titleEn: `${from.en} → ${to.en}` }
	return { rows, total: rides[0]?.total ?? 0, ...title }
}

const unserved: Reader = async (world, scope, asked) => {
	const villages = await readUnserved(world, { within: scope.within, reachKm: readReach(asked.reach) })
	const { limit, offset } = pageOf(asked)
	const rows = villages.slice(offset, offset + limit).map((it) => ({
		...plain,
		labelZh: `${it.townshipZh} · ${it.nameZh}`,
		labelEn: `${it.townshipEn} · ${it.nameEn}`,
		amount: it.households,
	}))
	return { rows, total: villages.length, titleZh: '', titleEn: '' }
}

const READERS: Readonly<Record<RoadRowsKind, Reader>> = { dwell, late, edge, unserved }

/** The rows behind one of the road's figures, in the administrator's region or one below it. */
export async function readRoadRows(world: World, administrator: Administrator, asked: RoadAsked) {
	const found = await regionOf(world.db, administrator, asked)
	if (found.outcome !== 'found') return found
	const what = ROAD_ROW_KINDS.find((kind) => kind === asked.what)
	if (!what) return { outcome: 'no-such-figure' as const }
	const scope = roadScope(found.region.code, world.now())
	const rows = await READERS[what](world, scope, asked)
	if (!rows) return { outcome: 'no-such-figure' as const }
	const pageCount = Math.max(1, Math.ceil(rows.total / PER_PAGE))
	return { ...found, what, page: asked.page, pageCount, reachKm: readReach(asked.reach), ...rows }
}

const regionOf = (db: Db, { regionCode }: Administrator, { region }: RoadAsked) =>
	findAdministeredRegion(db, regionCode, region ?? regionCode)
