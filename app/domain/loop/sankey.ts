/** So many came from one thing to another; columns count from 0. */
export interface Flow {
	column: number
	from: string
	to: string
	count: number
}

/** A thing with its place in a drawing of unit width and height. */
export interface SankeyNode {
	column: number
	name: string
	count: number
	top: number
	height: number
}

/** A flow with the ends of its band: tops at both sides, and its height. */
export interface SankeyBand extends Flow {
	fromTop: number
	toTop: number
	height: number
}

export interface Sankey {
	columns: number
	nodes: SankeyNode[]
	bands: SankeyBand[]
}

const GAP = 0.03

const sum = (flows: readonly Flow[]) => flows.reduce((total, { count }) => total + count, 0)

/** The names of a column with how much goes through each, the most first, then by name. */
function namesOf(flows: readonly Flow[], column: number): [string, number][] {
	const counts = new Map<string, number>()
	const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count)
	for (const flow of flows) {
		if (flow.column === column) add(flow.from, flow.count)
		else if (flow.column === column - 1 && !flows.some((it) => it.column === column)) add(flow.to, flow.count)
	}
	return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
}

/**
 * Lays paths out: heights of things and bands are shares of the whole, the same scale in every column, so that what flows in
 * flows out.
 */
export function layOutSankey(given: readonly Flow[]): Sankey {
	const flows = given.filter(({ count }) => count > 0)
	if (flows.length === 0) return { columns: 0, nodes: [], bands: [] }
	const last = Math.max(...flows.map(({ column }) => column)) + 1
	const columns = Array.from({ length: last + 1 }, (_, column) => namesOf(flows, column))
	const gaps = Math.max(...columns.map((names) => names.length - 1)) * GAP
	const scale = (1 - gaps) / sum(flows.filter(({ column }) => column === 0))
	const nodes = columns.flatMap((names, column) => {
		let top = 0
		return names.map(([name, count]) => {
			const node = { column, name, count, top, height: count * scale }
			top += node.height + GAP
			return node
		})
	})
	const topOf = new Map(nodes.map((node) => [`${node.column} ${node.name}`, node.top]))
	const order = new Map(nodes.map((node, at) => [`${node.column} ${node.name}`, at]))
	const placeOf = ({ column, from, to }: Flow) =>
		[order.get(`${column} ${from}`) ?? 0, order.get(`${column + 1} ${to}`) ?? 0] as const
	const sorted = [...flows].sort((a, b) => placeOf(a)[0] - placeOf(b)[0] || placeOf(a)[1] - placeOf(b)[1])
	const [out, into] = [new Map(topOf), new Map(topOf)]
	const take = (tops: Map<string, number>, key: string, height: number) => {
		const top = tops.get(key) ?? 0
		tops.set(key, top + height)
		return top
	}
	const bands = sorted.map((flow) => {
		const height = flow.count * scale
		const fromTop = take(out, `${flow.column} ${flow.from}`, height)
		return { ...flow, height, fromTop, toTop: take(into, `${flow.column + 1} ${flow.to}`, height) }
	})
	return { columns: last + 1, nodes, bands }
}
