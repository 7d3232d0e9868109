import { LOOP_FIGURES } from '#app/domain/loop/figure.ts'
import type { Db } from '#db/client.ts'
import { loopFlows, sumLoop } from '#db/queries/loop-figures.ts'

const PLACES = ['330324000000', '330300000000']

/** The figures of the loop that have nothing to say of half a year, by the demo administrators' places; none is to be. */
export async function emptyLoops(db: Db, now: Date): Promise<string[]> {
	const empty: string[] = []
	for (const regionCode of PLACES) {
		const scope = { of: { regionCode }, from: '2026-06-01', until: '2026-12-01', now }
		for (const figure of LOOP_FIGURES) {
			const { num, den } = await sumLoop(db, figure, scope)
			if (num === 0 || num >= den) empty.push(`${regionCode} ${figure} ${num}/${den}`)
		}
		const flows = await loopFlows(db, scope)
		const firsts = new Set(flows.filter(({ column }) => column === 0).map(({ from }) => from))
		if (firsts.size < 6) empty.push(`${regionCode} first touches: ${[...firsts].join()}`)
	}
	return empty
}
