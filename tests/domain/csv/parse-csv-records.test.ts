import { expect, test } from 'vitest'
import { parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'

test('records carry the names of the header', () => {
	expect(parseCsvRecords('code,name\n1,"a, b"\n2,')).toEqual({
		outcome: 'parsed',
		header: ['code', 'name'],
		records: [
			{ code: '1', name: 'a, b' },
			{ code: '2', name: '' },
		],
	})
})

test('a row with too few or too many cells is refused by its number', () => {
	expect(parseCsvRecords('a,b\n1,2\n3')).toEqual({ outcome: 'ragged', row: 2, cells: 1, columns: 2 })
	expect(parseCsvRecords('a,b\n1,2,3')).toEqual({ outcome: 'ragged', row: 1, cells: 3, columns: 2 })
})

test('a text without header, with a repeated column or with broken quotes is refused', () => {
	expect(parseCsvRecords('\n')).toEqual({ outcome: 'no-header' })
	expect(parseCsvRecords('a,b,a\n1,2,3')).toEqual({ outcome: 'repeated-column', column: 'a' })
	expect(parseCsvRecords('a\n"')).toMatchObject({ outcome: 'malformed', line: 2 })
})
