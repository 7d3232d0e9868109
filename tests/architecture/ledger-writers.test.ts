import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const LEDGER = 'db/queries/capacity.ts'
const files = [...globSync('app/**/*.{ts,tsx}'), ...globSync('db/**/*.ts'), ...globSync('ops/**/*.ts')]

function linesWith(pattern: RegExp, allowed: (file: string, line: string) => boolean = () => false): string[] {
	return files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, at) => (pattern.test(line) && !allowed(file, line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
	)
}

describe('the ledger has one door', () => {
	test('there is code to look at, and the door is where it is said to be', () => {
		expect(files.length).toBeGreaterThan(500)
		expect(readFileSync(LEDGER, 'utf8')).toMatch(/update capacity/)
	})

	test('nothing but its own queries changes the rows of capacity; a new row begins with nothing held or sold', () => {
		const changes = /update\s+capacity\b|delete\s+from\s+capacity\b|(updateTable|deleteFrom)\('capacity'/i
		expect(linesWith(changes, (file) => file === LEDGER)).toEqual([])
		const filled = /(insert\s+into\s+capacity\b|insertInto\('capacity'\)).*\b(held|sold)\b/i
		expect(linesWith(filled)).toEqual([])
	})

	test('rows are locked for no key update; `for update` is for queues that skip what is locked and for an account being erased', () => {
		expect(linesWith(/\.forUpdate\(/)).toEqual([])
		// Only the strongest lock keeps an order that names the account from being placed meanwhile (decision 0034).
		const erased = /from accounts where id = .* for update/
		const allowed = (file: string, line: string) =>
			/skip locked/i.test(line) || (file === 'db/queries/persons.ts' && erased.test(line))
		expect(linesWith(/\bfor update\b/i, allowed)).toEqual([])
	})

	test('rows of the ledger are locked by its own query alone', () => {
		expect(linesWith(/from\s+capacity\b.*for (no key )?update/i, (file) => file === LEDGER)).toEqual([])
	})
})
