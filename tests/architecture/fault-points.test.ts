import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULT_POINTS } from '#app/platform/fault-points.ts'
import { KILLS } from '#tests/support/kills/kills.ts'
import { ROUNDS } from '#tests/support/kills/rounds.ts'

const calls = globSync('app/**/*.{ts,tsx}').flatMap((file) =>
	[...readFileSync(file, 'utf8').matchAll(/faultPoint\(([^)]*)\)/g)].flatMap(([, name = '']) =>
		/^'[\w-]+'$/.test(name) ? [name.slice(1, -1)] : [],
	),
)

test('every fault point stands in the code, at one place, and no other does', () => {
	expect(calls.sort()).toEqual([...FAULT_POINTS].sort())
})

test('every fault point has the deed that is killed there', () => {
	expect(Object.keys(KILLS).sort()).toEqual([...FAULT_POINTS].sort())
	expect(ROUNDS.flatMap(([, points]) => points).sort()).toEqual([...FAULT_POINTS].sort())
	for (const who of ['points', 'database'])
		expect(readFileSync(`tests/server/kill-${who}.test.ts`, 'utf8')).toContain('test.each(ROUNDS)')
})
