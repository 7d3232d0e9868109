import { readFileSync } from 'node:fs'
import { type CsvRecord, parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'

/** The records of a published data set kept beside these tests, e.g. `ahp/random_index.csv`. */
export function readGoldCsv(path: string): readonly CsvRecord[] {
	const parsed = parseCsvRecords(readFileSync(new URL(`./gold/${path}`, import.meta.url), 'utf8'))
	if (parsed.outcome !== 'parsed') throw new Error(`${path} is ${parsed.outcome}`)
	return parsed.records
}
