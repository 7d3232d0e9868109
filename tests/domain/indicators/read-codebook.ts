import { readFileSync } from 'node:fs'
import { parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'

/** The codebook's rows as text, by column. */
export function readCodebookRows() {
	const parsed = parseCsvRecords(
		readFileSync(new URL('../../../seeds/data/indicator-codebook.csv', import.meta.url), 'utf8'),
	)
	if (parsed.outcome !== 'parsed') throw new Error(`The codebook is ${parsed.outcome}`)
	return parsed.records
}

/** The codebook as the engine takes it. */
export const readCodebook = () => readCodebookRows().map(readIndicatorDefinition)
