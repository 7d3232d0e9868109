import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasTest, readShown } from '#tests/support/test-titles.ts'

const PAGE = 'docs/index-checks.md'

test('every decision of the index names a test that is there', () => {
	const shown = readShown(PAGE)
	expect(shown.length).toBeGreaterThan(35)
	expect(shown.filter((line) => !hasTest(line))).toEqual([])
	expect(new Set(shown.map(({ rule }) => rule)).size).toBe(shown.length)
})

test('every published edge case is named once, and no other', () => {
	const file = new URL('../domain/indicators/gold/edge/edge_cases.json', import.meta.url)
	const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { name: string }[] }
	const listed = /## The 57 edge cases([^]*?)\n## /.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? ''
	const rows = listed.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
	const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
	expect(named.sort()).toEqual(cases.map(({ name }) => name).sort())
})
