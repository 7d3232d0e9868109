import { readFileSync } from 'node:fs'

/** One published decision: what a step must answer to its arguments. */
export type GoldCase = { name: string; args: unknown[]; expected: unknown; tolerance: number }

type Stored = { name: string; fn: string; args: unknown[]; expect: unknown; tol?: number }

/** The edge cases of one step, with "NaN" read as the number. */
export function goldCases(fn: string): GoldCase[] {
	const url = new URL('./gold/edge/edge_cases.json', import.meta.url)
	const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Stored[] }
	const found = cases
		.filter((stored) => stored.fn === fn)
		.map(({ name, args, expect, tol = 1e-9 }) => ({
			name,
			args: revive(args) as unknown[],
			expected: revive(expect),
			tolerance: tol,
		}))
	if (found.length === 0) throw new Error(`No edge case is stored for ${fn}`)
	return found
}

function revive(value: unknown): unknown {
	if (value === 'NaN') return Number.NaN
	if (Array.isArray(value)) return value.map(revive)
	if (value === null || typeof value !== 'object') return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]))
}

/** Whether two results agree: numbers within the tolerance (relative above 1), objects on the expected fields only. */
export function agrees(actual: unknown, expected: unknown, tolerance = 1e-9): boolean {
	if (typeof expected === 'number' && typeof actual === 'number') {
		if (Number.isNaN(expected)) return Number.isNaN(actual)
		return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
	}
	if (Array.isArray(expected))
		return (
			Array.isArray(actual) &&
			actual.length === expected.length &&
			expected.every((item, i) => agrees(actual[i], item, tolerance))
		)
	if (expected !== null && typeof expected === 'object')
		return Object.entries(expected).every(([key, inner]) =>
			agrees((actual as Record<string, unknown>)[key], inner, tolerance),
		)
	return actual === expected
}
