import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLoopFigure, loopValue } from '#app/domain/loop/figure.ts'
import { type Flow, layOutSankey } from '#app/domain/loop/sankey.ts'

test('a value is null where nothing is counted, and its parts where something is', () => {
	expect([loopValue({ num: 0, den: 0 }), loopValue({ num: 1, den: 4 }), loopValue({ num: 0, den: 4 })]).toEqual([
		null,
		0.25,
		0,
	])
	expect([isLoopFigure('shares_per_buyer'), isLoopFigure('x'), isLoopFigure(undefined)]).toEqual([true, false, false])
})

test('nothing flows where nobody came', () => {
	expect(layOutSankey([])).toEqual({ columns: 0, nodes: [], bands: [] })
	expect(layOutSankey([{ column: 0, from: 'a', to: 'b', count: 0 }]).nodes).toEqual([])
})

/** Paths of three steps, so that what flows into a thing flows out of it. */
const paths = fc.array(
	fc.record({
		steps: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'd'), fc.constantFrom('x', 'y')),
		count: fc.integer({ min: 1, max: 50 }),
	}),
	{ minLength: 1, maxLength: 20 },
)
const flowsOf = (all: readonly { steps: readonly string[]; count: number }[]) => {
	const flows = new Map<string, Flow>()
	for (const { steps, count } of all)
		for (const column of [0, 1]) {
			const [from = '', to = ''] = steps.slice(column)
			const key = `${column} ${from} ${to}`
			flows.set(key, { column, from, to, count: (flows.get(key)?.count ?? 0) + count })
		}
	return [...flows.values()]
}

test('what flows into a thing flows out of it, bands touch and never overlap, all within the drawing', () => {
	fc.assert(
		fc.property(paths, (given) => {
			const { nodes, bands } = layOutSankey(flowsOf(given))
			for (const { column, name, top, height } of nodes) {
				const out = bands.filter((band) => band.column === column && band.from === name)
				const into = bands.filter((band) => band.column === column - 1 && band.to === name)
				const total = (all: typeof bands) => all.reduce((sum, band) => sum + band.height, 0)
				if (out.length > 0) expect(total(out)).toBeCloseTo(height)
				if (into.length > 0) expect(total(into)).toBeCloseTo(height)
				expect(top + height).toBeLessThanOrEqual(1 + 1e-9)
				let at = top
				for (const band of out) {
					expect(band.fromTop).toBeCloseTo(at)
					at += band.height
				}
			}
		}),
	)
})
