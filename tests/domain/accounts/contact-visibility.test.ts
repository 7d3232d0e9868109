import { expect, test } from 'vitest'
import { maySeeContact, partDoneAt } from '#app/domain/accounts/contact-visibility.ts'

const at = (text: string) => new Date(text)
const paidAt = at('2026-05-01T00:00:00Z')
const doneAt = at('2026-05-05T00:00:00Z')

test('before payment a seller sees nobody', () => {
	expect(maySeeContact({ paidAt: null, doneAt: null }, at('2026-05-01T00:00:00Z'))).toBe(false)
})

test('while its part is open a seller sees whom it serves, however long that takes', () => {
	expect(maySeeContact({ paidAt, doneAt: null }, at('2027-05-01T00:00:00Z'))).toBe(true)
})

test('thirty days after its part was done the contact is gone', () => {
	expect(maySeeContact({ paidAt, doneAt }, at('2026-06-04T00:00:00Z'))).toBe(true)
	expect(maySeeContact({ paidAt, doneAt }, at('2026-06-04T00:00:01Z'))).toBe(false)
})

test('a part is done when its last line was served or called off', () => {
	const served = { servedAt: paidAt, cancelledAt: null }
	const cancelled = { servedAt: null, cancelledAt: doneAt }
	expect(partDoneAt([served, cancelled])).toEqual(doneAt)
	expect(partDoneAt([served, { servedAt: null, cancelledAt: null }])).toBeNull()
	expect(partDoneAt([])).toBeNull()
})
