import { expect, test } from 'vitest'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'

test('a code and version name one policy', () => {
	const names = STANDARD_POLICIES.map(({ code, version }) => `${code} ${version}`)
	expect(new Set(names).size).toBe(names.length)
})

test('policies are plain data: a copy on a line says the same for ever', () => {
	expect(JSON.parse(JSON.stringify(STANDARD_POLICIES))).toEqual(STANDARD_POLICIES)
})

test('every kind of listing has one', () => {
	expect(new Set(STANDARD_POLICIES.map(({ kind }) => kind))).toEqual(
		new Set(['stay', 'experience', 'product', 'package']),
	)
})
