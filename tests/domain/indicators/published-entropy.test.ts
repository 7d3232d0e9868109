import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { entropyWeights } from '#app/domain/indicators/entropy-weights.ts'

/** These papers' tables may not be copied into the project; they are compared where they lie beside the checkout. */
const FOLDER = new URL('../../../../shared/data/gold/entropy_topsis/', import.meta.url)

function read(name: string) {
	const parsed = parseCsvRecords(readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8'))
	if (parsed.outcome !== 'parsed') throw new Error(`${name} is ${parsed.outcome}`)
	return parsed.records
}

describe.runIf(existsSync(FOLDER))('entropy weights (skipped where the papers are not beside the checkout)', () => {
	test.each(['lee_chang2018', 'xu2004', 'zavadskas2016'])('%s, entropies and weights', (paper) => {
		const rows = read(`${paper}_matrix`).map((row) => Object.values(row).slice(1).map(Number))
		const { e, w } = entropyWeights(rows)
		for (const [j, row] of read(`${paper}_entropy_expected`).entries()) {
			expect(Math.abs((e[j] ?? 0) - Number(row['entropy_recomputed']))).toBeLessThanOrEqual(0.6e-8)
			expect(Math.abs((w[j] ?? 0) - Number(row['weight_recomputed']))).toBeLessThanOrEqual(0.6e-8)
		}
	})
})
