import type { Estimate, EstimateAsked } from '#app/domain/indicators/estimate.ts'
import type { World } from '#app/platform/world.ts'
import { tellEstimate } from '#db/queries/index-estimates.ts'

/** How often a drawing tells the database how far it is, and looks whether somebody ended it. */
const LOOK_MS = 500

/** Draws, telling how far it is; null where somebody ended it: then the drawing itself has stopped. */
export async function followDrawing(world: World, estimateId: number, asked: EstimateAsked): Promise<Estimate | null> {
	const stop = new AbortController()
	let done = 0
	const look = async () => {
		if (!(await tellEstimate(world.db, estimateId, { done, at: world.now() }))) stop.abort()
	}
	const looking = setInterval(() => void look().catch(warn), LOOK_MS)
	// The next look may succeed; what was drawn is not lost for one that did not.
	const warn = (err: unknown) => {
		world.log.warn({ err }, 'how far a drawing is could not be told')
	}
	try {
		return await world.drawings.estimate(asked, { signal: stop.signal, tell: (count) => (done = count) })
	} catch (error) {
		if (stop.signal.aborted) return null
		throw error
	} finally {
		clearInterval(looking)
	}
}
