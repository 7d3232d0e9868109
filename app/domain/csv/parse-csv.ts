/** Rows of text cells, or the line (from 1) at which the text stops being CSV. */
export type ParsedCsv =
	| { outcome: 'parsed'; rows: string[][] }
	| { outcome: 'malformed'; line: number; reason: 'unclosed-quote' | 'text-after-quote' | 'quote-in-bare-cell' }

/** One quoted or bare cell and what ended it; sticky, so that it reads on from where the last cell ended. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/** Parses CSV as RFC 4180 writes it (quotes, doubled quotes, line breaks in quotes), with any line ending and without a byte order mark. Blank lines are left out unless they are to be counted. */
export function parseCsv(text: string, { keepsBlank = false } = {}): ParsedCsv {
	const source = text.replace(/^\uFEFF/, '')
	const rows: string[][] = []
	let row: string[] = []
	for (let at = 0; at <= source.length;) {
		const cell = readCell(source, at)
		if (!cell) return { outcome: 'malformed', line: lineAt(source, at), reason: faultAt(source, at) }
		row.push(cell.text)
		if (cell.end !== ',') {
			if (keepsBlank || !isBlank(row, cell)) rows.push(row)
			row = []
		}
		at = cell.end === '' ? Infinity : cell.next
	}
	return { outcome: 'parsed', rows }
}

/** A row of one bare cell with nothing in it. */
const isBlank = (row: readonly string[], { quoted, text }: { quoted: boolean; text: string }) =>
	row.length === 1 && !quoted && text === ''

function readCell(source: string, at: number) {
	CELL.lastIndex = at
	const match = CELL.exec(source)
	if (!match) return null
	const [, quoted, bare = '', end = ''] = match
	return { text: quoted?.replaceAll('""', '"') ?? bare, quoted: quoted !== undefined, end, next: CELL.lastIndex }
}

const lineAt = (source: string, at: number) => source.slice(0, at).split(/\r\n|\n|\r/).length

function faultAt(source: string, at: number) {
	if (source[at] !== '"') return 'quote-in-bare-cell'
	const closed = /"[^"]*(?:""[^"]*)*"/y
	closed.lastIndex = at
	return closed.test(source) ? 'text-after-quote' : 'unclosed-quote'
}
