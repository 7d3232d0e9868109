import { MinuteHeap } from '#app/domain/logistics/minute-heap.ts'
import type { RideTimes } from '#app/domain/logistics/ride-times.ts'
import { type Edge, nextDeparture, timesOfDeparture, type TimeTable } from '#app/domain/logistics/time-table.ts'
import type { WallMinute } from '#app/domain/logistics/wall-minutes.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'

/** One ride of a way. */
export type Leg = { runId: number; fromNodeId: number; toNodeId: number; departsAt: WallMinute; arrivesAt: WallMinute }

/** A way through the network. `readyAt`: handled at its last node, to be handed out or carried on. */
export type Way = { readyAt: WallMinute; legs: Leg[] }

/** Goods handed in at a node at a minute, to be had at another. */
export type Errand = {
	fromNodeId: number
	toNodeId: number
	handedInAt: WallMinute
	temperature: TemperatureClass
	/** Reckon with what rides usually take, or with what nine of ten keep. */
	pace: 'usual' | 'slow'
}

type Step = { edge: Edge; departsAt: WallMinute; arrivesAt: WallMinute }

function rideMinutes(times: RideTimes, pace: Errand['pace']): number {
	return pace === 'usual' ? times.usualMinutes : times.slowMinutes
}

/** The departure of a run, from a minute on, that arrives first: the next one, unless a later one overtakes it. */
function firstToArrive(
	edge: Edge,
	from: WallMinute,
	pace: Errand['pace'],
): { departsAt: WallMinute; arrivesAt: WallMinute } {
	const least = rideMinutes(edge.shortest, pace)
	let best = { departsAt: Infinity, arrivesAt: Infinity }
	for (
		let departsAt = nextDeparture(edge, from);
		departsAt + least < best.arrivesAt;
		departsAt = nextDeparture(edge, departsAt + 1)
	) {
		const arrivesAt = departsAt + rideMinutes(timesOfDeparture(edge, departsAt), pace)
		if (arrivesAt < best.arrivesAt) best = { departsAt, arrivesAt }
	}
	return best
}

function wayBack(steps: readonly (Step | undefined)[], to: number): Leg[] {
	const legs: Leg[] = []
	for (let step = steps[to]; step; step = steps[step.edge.from]) {
		const { run } = step.edge
		const { departsAt, arrivesAt } = step
		legs.unshift({ runId: run.id, fromNodeId: run.fromNodeId, toNodeId: run.toNodeId, departsAt, arrivesAt })
	}
	return legs
}

/** When goods can be ready at each node, by its index; Infinity where no run leads. With the last ride to each. */
type Reach = { readyAt: Float64Array; steps: readonly (Step | undefined)[] }

/** Goods handed in at a node, wherever they are bound for. */
export type Sending = Omit<Errand, 'toNodeId'>

/**
 * The earliest that goods can be ready at nodes, over runs that leave by the timetable: Dijkstra's algorithm with the next
 * departure as the length of an edge, which is right because waiting at a node is allowed and the departure that arrives first
 * is taken (Cooke & Halsey 1966; Orda & Rom 1990). Stops once `goal` is known.
 */
function search(table: TimeTable, sending: Sending, from: number, goal: number | null): Reach {
	const handling = (node: number) => table.nodes[node]?.handlingMinutes ?? 0
	const readyAt = new Float64Array(table.nodes.length).fill(Infinity)
	const steps: (Step | undefined)[] = []
	const heap = new MinuteHeap()
	const ride = (edge: Edge, minute: WallMinute) => {
		const { departsAt, arrivesAt } = firstToArrive(edge, minute + edge.run.cutoffMinutes, sending.pace)
		const ready = arrivesAt + handling(edge.to)
		if (ready >= (readyAt[edge.to] ?? Infinity)) return
		readyAt[edge.to] = ready
		steps[edge.to] = { edge, departsAt, arrivesAt }
		heap.push(ready, edge.to)
	}
	readyAt[from] = sending.handedInAt + handling(from)
	heap.push(sending.handedInAt + handling(from), from)
	while (heap.size > 0) {
		const { minute, item: node } = heap.pop()
		if (node === goal) break
		if (minute > (readyAt[node] ?? Infinity)) continue
		const edges = table.edges[node] ?? []
		for (const edge of edges) if (edge.run.temperatureClasses.includes(sending.temperature)) ride(edge, minute)
	}
	return { readyAt, steps }
}

/** The earliest way of an errand; null when no run leads there. */
export function earliestArrival(table: TimeTable, errand: Errand): Way | null {
	const from = table.indexOf.get(errand.fromNodeId)
	const to = table.indexOf.get(errand.toNodeId)
	if (from === undefined || to === undefined) return null
	const { readyAt, steps } = search(table, errand, from, to)
	const ready = readyAt[to] ?? Infinity
	return ready === Infinity ? null : { readyAt: ready, legs: wayBack(steps, to) }
}

/** The earliest that goods can be ready at every node, by its index; Infinity where no run leads. */
export function earliestEverywhere(table: TimeTable, sending: Sending): Float64Array {
	const from = table.indexOf.get(sending.fromNodeId)
	return from === undefined
		? new Float64Array(table.nodes.length).fill(Infinity)
		: search(table, sending, from, null).readyAt
}
