import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rules = readFileSync('docs/rules-of-trade.md', 'utf8')
	.split('\n')
	.flatMap((line) => {
		const cells = /^\| (.+) \| `(.+)` \| (.+) \|$/.exec(line)
		return cells ? [{ rule: cells[1] ?? '', file: cells[2] ?? '', name: cells[3] ?? '' }] : []
	})

/** Whether a file has a test whose title is exactly this. */
function hasTest(file: string, name: string): boolean {
	if (!existsSync(file)) return false
	const source = readFileSync(file, 'utf8').replaceAll("\\'", "'")
	return ["'", '`', '"'].some((quote) => source.includes(quote + name + quote))
}

test('every rule of trade names a test that is there', () => {
	expect(rules.length).toBeGreaterThan(80)
	expect(rules.filter(({ file, name }) => !hasTest(file, name))).toEqual([])
})

test('no rule is told twice', () => {
	expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
})
