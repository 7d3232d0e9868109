import { sql } from 'kysely'
import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { Db } from '#db/client.ts'

/** What an administrator says of a node. Hours as they stand at its door; `lon` and `lat` in degrees. */
export interface NodeFacts {
	kind: NodeKind
	nameZh: string
	nameEn: string
	regionCode: string
	operatorName: string
	/** As English readers are told it; empty where it has none. */
	operatorNameEn: string
	openingHours: string
	handlingMinutes: number
	temperatureClasses: TemperatureClass[]
	lon: number
	lat: number
}

export interface LogisticsNode extends Omit<NodeFacts, 'lon' | 'lat'> {
	id: number
	regionZh: string
	regionEn: string
	openedOn: string
	/** From this day on it takes nothing. */
	closedOn: string | null
	lon: number | null
	lat: number | null
	isDemo: boolean
}

const columns = sql`n.id, n.kind, n.name_zh as "nameZh", n.name_en as "nameEn", n.region_code as "regionCode",
	r.name_zh as "regionZh", r.name_en as "regionEn", n.operator_name as "operatorName",
	n.operator_name_en as "operatorNameEn", n.opening_hours as "openingHours",
	n.handling_minutes as "handlingMinutes", n.temperature_classes as "temperatureClasses", n.lon, n.lat,
	n.opened_on as "openedOn", n.closed_on as "closedOn", n.is_demo as "isDemo"`

const isWithin = (regionCode: string) =>
	sql`exists (select from region_ancestors a where a.region_code = n.region_code and a.ancestor_code = ${regionCode})`

/** A node in a region or below it, locked when `locks`; undefined elsewhere. */
export async function findNode(
	db: Db,
	key: { id: number; within: string; locks?: boolean },
): Promise<LogisticsNode | undefined> {
	const { rows } =
		await sql<LogisticsNode>`select ${columns} from logistics_nodes n join regions r on r.code = n.region_code
		where n.id = ${key.id} and ${isWithin(key.within)} ${key.locks ? sql`for no key update of n` : sql``}`.execute(db)
	return rows[0]
}

/** The nodes in a region and below it, of a kind or all, that have a text in their name: open ones first, then by name. */
export async function listNodes(
	db: Db,
	asked: { within: string; kind: NodeKind | null; text: string; limit: number; offset: number },
): Promise<{ nodes: LogisticsNode[]; total: number }> {
	const { rows } = await sql<LogisticsNode & { total: number }>`
		select ${columns}, count(*) over ()::int as total from logistics_nodes n join regions r on r.code = n.region_code
		where ${isWithin(asked.within)} and (${asked.kind}::text is null or n.kind = ${asked.kind})
			and (${asked.text} = '' or strpos(lower(n.name_zh || ' ' || n.name_en || ' ' || n.operator_name || ' ' || n.operator_name_en), lower(${asked.text})) > 0)
		order by n.closed_on is not null, array_position(array['TRANSFER_CENTRE', 'STATION', 'DELIVERY_POINT', 'FARM'], n.kind),
			n.name_zh, n.id limit ${asked.limit} offset ${asked.offset}`.execute(db)
	return { nodes: rows, total: rows[0]?.total ?? 0 }
}

export interface NodeDot {
	id: number
	kind: NodeKind
	lon: number
	lat: number
}

/** Where the nodes in a region and below it are that take goods on a day. */
export async function listNodeDots(db: Db, asked: { within: string; on: string }): Promise<NodeDot[]> {
	const { rows } = await sql<NodeDot>`select n.id, n.kind, n.lon, n.lat from logistics_nodes n
		where ${isWithin(asked.within)} and n.lon is not null and n.lat is not null
			and n.opened_on <= ${asked.on}::date and (n.closed_on is null or n.closed_on > ${asked.on}::date)
		order by n.id`.execute(db)
	return rows
}

/** How many nodes of each kind take goods on a day in a region and below it. */
export async function countNodes(
	db: Db,
	asked: { within: string; on: string },
): Promise<Partial<Record<NodeKind, number>>> {
	const { rows } = await sql<{
		kind: NodeKind
		count: number
	}>`select n.kind, count(*)::int as count from logistics_nodes n
		where ${isWithin(asked.within)} and n.opened_on <= ${asked.on}::date
			and (n.closed_on is null or n.closed_on > ${asked.on}::date) group by n.kind`.execute(db)
	return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

const rowOf = (facts: NodeFacts) => ({
	kind: facts.kind,
	name_zh: facts.nameZh,
	name_en: facts.nameEn,
	region_code: facts.regionCode,
	operator_name: facts.operatorName,
	operator_name_en: facts.operatorNameEn,
	opening_hours: facts.openingHours,
	handling_minutes: facts.handlingMinutes,
	temperature_classes: facts.temperatureClasses,
	lon: facts.lon,
	lat: facts.lat,
})

/** Opens a node on a day; gives its id. */
export async function insertNode(db: Db, node: NodeFacts & { openedOn: string }): Promise<number> {
	const { id } = await db
		.insertInto('logistics_nodes')
		.values({ ...rowOf(node), opened_on: node.openedOn })
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes what is said of a node now. */
export async function updateNode(db: Db, id: number, facts: NodeFacts): Promise<void> {
	await db.updateTable('logistics_nodes').set(rowOf(facts)).where('id', '=', id).execute()
}

/** Closes a node from a day on; null opens it again. */
export async function closeNode(db: Db, id: number, closedOn: string | null): Promise<void> {
	await db.updateTable('logistics_nodes').set({ closed_on: closedOn }).where('id', '=', id).execute()
}

/** Open nodes whose name begins with or has a text, anywhere: where a run may lead. */
export async function findOpenNodes(db: Db, text: string, limit: number) {
	const { rows } = await sql<{ id: number; kind: NodeKind; nameZh: string; nameEn: string }>`
		select id, kind, name_zh as "nameZh", name_en as "nameEn" from logistics_nodes
		where closed_on is null and strpos(lower(name_zh || ' ' || name_en), lower(${text})) > 0
		order by array_position(array['TRANSFER_CENTRE', 'STATION', 'DELIVERY_POINT', 'FARM'], kind), name_zh limit ${limit}`.execute(
		db,
	)
	return rows
}

/** Parcels that stand at a node now: what keeps it from closing. */
export async function countParcelsAt(db: Db, nodeId: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from shipments p cross join lateral (
			select e.node_id from tracking_events e where e.shipment_id = p.id order by e.event_time desc, e.id desc limit 1
		) last
		where last.node_id = ${nodeId}
			and p.state in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'ATTEMPT_FAILED', 'EXCEPTION', 'RETURNING')`.execute(
		db,
	)
	return rows[0]?.count ?? 0
}

/** Whether a node is there and not closed. */
export async function nodeTakesGoods(db: Db, id: number): Promise<boolean> {
	const { rows } = await sql`select from logistics_nodes where id = ${id} and closed_on is null`.execute(db)
	return rows.length > 0
}
