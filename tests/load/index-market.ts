import { readFileSync } from 'node:fs'
import { parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'
import type { IndexDatum, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { buildIndexTree } from '#app/domain/indicators/index-tree.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'

const CODEBOOK = new URL('../../seeds/data/indicator-codebook.csv', import.meta.url)

/** The registry of the 29 indicators. */
export function readRegistry() {
	const parsed = parseCsvRecords(readFileSync(CODEBOOK, 'utf8'))
	if (parsed.outcome !== 'parsed') throw new Error(`the codebook is ${parsed.outcome}`)
	return parsed.records.map((row) => readIndicatorDefinition(row))
}

/** An index of so many villages with every indicator, one value in twenty missing; the same for the same month. */
export function villagesOf(count: number, month = 0): IndexRequest {
	const definitions = readRegistry()
	const random = seededRandom(20261122, month)
	const units = Array.from({ length: count }, (_, i) => `v${String(i).padStart(6, '0')}`)
	const datum = (min: number, max: number): IndexDatum =>
		random() < 0.05 ? { value: null } : { value: Math.max(0.001, min + (max - min) * random()) }
	const values = units.map((unit) => {
		const own = definitions.map(({ code, goalposts }) => [code, datum(goalposts.min, goalposts.max)] as const)
		return [unit, Object.fromEntries(own)] as const
	})
	return {
		tree: buildIndexTree(definitions),
		indicators: definitions.map(({ code, direction, goalposts }) => ({ code, direction, goalposts })),
		units,
		values: Object.fromEntries(values),
		method: DEFAULT_INDEX_METHOD,
	}
}

/** Errors of all that is entered or imported: ten points of quality are missing. */
export function errorsOf({ units }: IndexRequest): Map<string, number[]> {
	const given = readRegistry().filter(({ kind }) => kind !== 'a')
	return new Map(given.map(({ code }) => [code, units.map(() => 0.04)]))
}
