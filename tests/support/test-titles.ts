import { existsSync, readFileSync } from 'node:fs'

/** A line of a page that says which test shows what. */
export interface Shown {
	rule: string
	file: string
	name: string
}

/** The lines of a page's tables that name a test. */
export function readShown(page: string): Shown[] {
	return readFileSync(page, 'utf8')
		.split('\n')
		.flatMap((line) => {
			const cells = /^\| (.+) \| `(.+)` \| (.+) \|$/.exec(line)
			return cells ? [{ rule: cells[1] ?? '', file: cells[2] ?? '', name: cells[3] ?? '' }] : []
		})
}

/** Whether a file has a test whose title is exactly this. */
export function hasTest({ file, name }: Shown): boolean {
	if (!existsSync(file)) return false
	const source = readFileSync(file, 'utf8').replaceAll("\\'", "'")
	return ["'", '`', '"'].some((quote) => source.includes(quote + name + quote))
}
