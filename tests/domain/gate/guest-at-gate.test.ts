import { expect, test } from 'vitest'
import { guestAtGate } from '#app/domain/gate/guest-at-gate.ts'

test.each([
	['王小明', '王**'],
	['欧阳 小明', '欧***'],
	['李', '李'],
	['Journey Tester', 'Journey T.'],
	['Ana Maria Lopez', 'Ana L.'],
	['Mei', 'Mei'],
	['', ''],
])('%j is %j at the gate', (name, shown) => {
	expect(guestAtGate(name)).toBe(shown)
})
