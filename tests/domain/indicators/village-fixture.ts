import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexDatum, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { buildIndexTree, type TreeVariant } from '#app/domain/indicators/index-tree.ts'
import { drawNormal, seededRandom } from '#app/domain/indicators/seeded-random.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

/** So many villages in four counties, with gaps, outliers that are treated, and a column that tells nobody apart. */
export function villages(count: number, variant: TreeVariant, method: Partial<IndexMethod> = {}): IndexRequest {
	const random = seededRandom(count, variant === 'A' ? 1 : 2)
	const definitions = readCodebook()
	const units = Array.from({ length: count }, (_, i) => `v${i}`)
	const datum = (code: string, min: number, max: number): IndexDatum => {
		if (code === 'G07') return { value: (min + max) / 2 }
		if (code === 'L01') return { value: Math.exp(4 * drawNormal(random)) }
		return random() < 0.08 ? { value: null } : { value: min + (max - min) * random() }
	}
	const values = units.map((unit) => {
		const row = definitions.map(({ code, goalposts }) => [code, datum(code, goalposts.min, goalposts.max)] as const)
		return [unit, Object.fromEntries(row)] as const
	})
	return {
		tree: buildIndexTree(definitions, variant),
		indicators: definitions.map(({ code, direction, goalposts, kind }) => ({
			...{ code, direction, goalposts },
			isOwnRows: kind === 'a',
		})),
		units,
		values: Object.fromEntries(values),
		groups: Object.fromEntries(units.map((unit, i) => [unit, `c${i % 4}`])),
		method: { ...DEFAULT_INDEX_METHOD, ...method },
	}
}

/** Five indicators are off by 5 % in two villages of three. */
export const errorsOf = ({ units }: IndexRequest) =>
	new Map(['G01', 'G02', 'G07', 'X01', 'L01'].map((code) => [code, units.map((_, i) => (i % 3 === 0 ? 0 : 0.05))]))
