import { addDays } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'
import { addScheduledRuns, type LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { Market } from '#seeds/builders/market.ts'
import { CLUSTER_CITY, type Places, type Region } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

type NodeKind = 'TRANSFER_CENTRE' | 'STATION' | 'DELIVERY_POINT'

/** How nodes of a kind are kept: who runs them, when they are open and how long goods need there. */
const KEPT: Readonly<
	Record<NodeKind, { operator: [string, string]; hours: string; minutes: number; classes: string[] }>
> = {
	TRANSFER_CENTRE: {
		operator: ['瓯江联运（演示）', 'Oujiang Joint Transport (demo)'],
		hours: '00:00–24:00',
		minutes: 90,
		classes: ['ambient', 'chilled', 'frozen'],
	},
	STATION: {
		operator: ['乡镇供销服务社（演示）', 'Township supply and marketing co-op (demo)'],
		hours: '07:00–19:00',
		minutes: 45,
		classes: ['ambient', 'chilled'],
	},
	DELIVERY_POINT: {
		operator: ['村便民服务点（演示）', 'Village service counter (demo)'],
		hours: '08:00–18:00',
		minutes: 20,
		classes: ['ambient', 'chilled'],
	},
}

const WORDS: Readonly<Record<NodeKind, [string, string]>> = {
	TRANSFER_CENTRE: ['分拨中心', 'transfer centre'],
	STATION: ['物流服务站', 'station'],
	DELIVERY_POINT: ['快递服务点', 'delivery point'],
}

function addNode({ tables, today }: Seeding, kind: NodeKind, region: Region): number {
	const [zh, en] = WORDS[kind]
	const [operator, operatorEn] = KEPT[kind].operator
	const random = seededRandom(`node:${region.code}`)
	return tables.addNumbered('logistics_nodes', {
		kind,
		name_zh: `${region.nameZh}${zh}（演示）`,
		name_en: `${region.nameEn} ${en} (demo)`,
		region_code: region.code,
		operator_name: operator,
		operator_name_en: operatorEn,
		opening_hours: KEPT[kind].hours,
		handling_minutes: KEPT[kind].minutes,
		temperature_classes: KEPT[kind].classes,
		opened_on: addDays(today, -random.int(580, 1600)),
		lon: region.point?.lon ?? null,
		lat: region.point?.lat ?? null,
		is_demo: true,
	}).id
}

/** Every village that sells has a point, and some neighbours: about 160 for the whole market. */
function villagesWithPoint(market: Market, places: Places): Region[] {
	const selling = new Set(market.enterprises.map(({ region }) => region.code))
	const townships = new Set(market.enterprises.map(({ region }) => region.parentCode))
	const random = seededRandom('points')
	return places.villages.filter(
		({ code, parentCode }) => selling.has(code) || (townships.has(parentCode) && random.chance(0.022)),
	)
}

/** The village network: a hub for the city and each county, a station in each township that sells, points in villages. */
export function buildLogisticsNodes(seeding: Seeding, places: Places, market: Market): LogisticsNodes {
	const nodes: LogisticsNodes = { hubs: new Map(), stations: new Map(), points: new Map() }
	const townships = new Set(market.enterprises.map(({ region }) => region.parentCode))
	const counties = new Set(market.enterprises.map(({ region }) => `${region.code.slice(0, 6)}000000`))
	for (const code of [CLUSTER_CITY, ...[...counties].sort()]) {
		const region = places.byCode.get(code)
		if (region) nodes.hubs.set(code, addNode(seeding, 'TRANSFER_CENTRE', region))
	}
	for (const region of places.townships)
		if (townships.has(region.code)) nodes.stations.set(region.code, addNode(seeding, 'STATION', region))
	for (const region of villagesWithPoint(market, places))
		nodes.points.set(region.code, addNode(seeding, 'DELIVERY_POINT', region))
	addScheduledRuns(seeding, places, nodes)
	return nodes
}

/** The demo courier keeps the point of a village and its township's station. */
export function keepNodes(
	{ tables }: Seeding,
	nodes: LogisticsNodes,
	{ accountId, village }: { accountId: number | undefined; village: Region | undefined },
): void {
	if (!accountId || !village) throw new Error('the demo courier has no village')
	const kept = [nodes.points.get(village.code), nodes.stations.get(village.parentCode ?? '')]
	for (const nodeId of kept) if (nodeId) tables.add('node_keepers', { node_id: nodeId, account_id: accountId })
}
