import { expect, test } from 'vitest'
import { hasTest, readShown } from '#tests/support/test-titles.ts'

const rules = readShown('docs/rules-of-trade.md')

test('every rule of trade names a test that is there', () => {
	expect(rules.length).toBeGreaterThan(80)
	expect(rules.filter((rule) => !hasTest(rule))).toEqual([])
})

test('no rule is told twice', () => {
	expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
})
