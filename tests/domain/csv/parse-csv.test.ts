import { expect, test } from 'vitest'
import { parseCsv } from '#app/domain/csv/parse-csv.ts'

const rowsOf = (text: string) => {
	const parsed = parseCsv(text)
	if (parsed.outcome !== 'parsed') throw new Error(parsed.reason)
	return parsed.rows
}

test('cells are split at commas and rows at any line ending', () => {
	expect(rowsOf('a,b\r\nc,d\ne,\r,f')).toEqual([
		['a', 'b'],
		['c', 'd'],
		['e', ''],
		['', 'f'],
	])
})

test('quoted cells hold commas, doubled quotes and line breaks', () => {
	expect(rowsOf('"a,b","say ""hi""","two\nlines"\n')).toEqual([['a,b', 'say "hi"', 'two\nlines']])
})

test('a byte order mark and blank lines are not data, an empty quoted cell is', () => {
	expect(rowsOf('\uFEFFa\n\n""\n\n')).toEqual([['a'], ['']])
	expect(rowsOf('')).toEqual([])
})

test('spaces belong to the cell', () => {
	expect(rowsOf(' a , b ')).toEqual([[' a ', ' b ']])
})

test('text that is not CSV says at which line it stops', () => {
	expect(parseCsv('a\n"b')).toEqual({ outcome: 'malformed', line: 2, reason: 'unclosed-quote' })
	expect(parseCsv('a\r\nb\r\n"c"d')).toEqual({ outcome: 'malformed', line: 3, reason: 'text-after-quote' })
	expect(parseCsv('a"b')).toEqual({ outcome: 'malformed', line: 1, reason: 'quote-in-bare-cell' })
})

test('a long quoted cell does not exhaust the stack', () => {
	const long = 'x""'.repeat(400_000)
	expect(rowsOf(`"${long}",1`)[0]?.[1]).toBe('1')
})
