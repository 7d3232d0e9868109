import type { IndexDatum, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'

const leaf = (code: string) => ({ code, children: [] })

/** Three dimensions p, q, r; p has two groups, of which p.1 has two indicators. */
export const smallTree = {
	code: 'index',
	children: [
		{
			code: 'p',
			children: [
				{ code: 'p.1', children: [leaf('P1'), leaf('P2')] },
				{ code: 'p.2', children: [leaf('P3')] },
			],
		},
		{ code: 'q', children: [{ code: 'q.1', children: [leaf('Q1')] }] },
		{ code: 'r', children: [{ code: 'r.1', children: [leaf('R1')] }] },
	],
}

/** Goalposts 0 and 100 on the plain scale: a value is its own score. */
export const smallIndicators = ['P1', 'P2', 'P3', 'Q1', 'R1'].map((code) => ({
	code,
	direction: 1 as const,
	goalposts: { min: 0, max: 100, scale: 'lin' as const },
}))

/** A request over the small tree; rows are units, cells the values of P1, P2, P3, Q1, R1, null for missing. */
export function smallRequest(rows: Readonly<Record<string, readonly (number | null)[]>>): IndexRequest {
	const values = Object.fromEntries(
		Object.entries(rows).map(([unit, cells]) => {
			const data = smallIndicators.map(({ code }, i): [string, IndexDatum] => [code, { value: cells[i] ?? null }])
			return [unit, Object.fromEntries(data)]
		}),
	)
	return {
		tree: smallTree,
		indicators: smallIndicators,
		units: Object.keys(rows),
		values,
		method: DEFAULT_INDEX_METHOD,
	}
}
