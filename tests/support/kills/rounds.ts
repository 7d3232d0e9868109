import { FAULT_POINTS, type FaultPoint } from '#app/platform/fault-points.ts'

const AT_ONCE = 3
/** For three deaths what one test may take for one. */
export const ROUND_MS = AT_ONCE * 30_000
const COUNT = Math.ceil(FAULT_POINTS.length / AT_ONCE)

/**
 * The fault points, three a round, with the names of the round: the server comes back once from all three, which lie far apart
 * in their order so that each meets what another kind of deed left half done.
 */
export const ROUNDS: readonly [names: string, points: readonly FaultPoint[]][] = Array.from(
	{ length: COUNT },
	(_, round) => {
		const points = FAULT_POINTS.filter((_point, at) => at % COUNT === round)
		return [points.join(', '), points]
	},
)
