import { describe, expect, test } from 'vitest'
import { burstHead, letterRefusal } from '#app/domain/letters/letter.ts'

const at = (text: string) => new Date(`2026-05-${text}Z`)
const agreedAt = at('01T00:00:00')

describe('a letter about a part of an order', () => {
	test('can be written from payment on, and not before', () => {
		expect(letterRefusal({ agreedAt: null, doneAt: null, erasedAt: null }, at('01T00:00:00'))).toBe('too-early')
		expect(letterRefusal({ agreedAt, doneAt: null, erasedAt: null }, at('01T00:00:00'))).toBeNull()
	})

	test('can be written until 30 days after the part was done, that instant included, as long as the seller sees its buyer', () => {
		const part = { agreedAt, doneAt: at('01T12:00:00'), erasedAt: null }
		expect(letterRefusal(part, at('31T11:59:59.999'))).toBeNull()
		expect(letterRefusal(part, at('31T12:00:00'))).toBeNull()
		expect(letterRefusal(part, at('31T12:00:00.001'))).toBe('over')
	})

	test('cannot be written when its buyer was taken out', () => {
		expect(letterRefusal({ agreedAt, doneAt: null, erasedAt: at('02T00:00:00') }, at('02T00:00:00'))).toBe('erased')
	})
})

describe('a burst', () => {
	const unread = [
		{ id: 1, writtenAt: at('01T00:00:00') },
		{ id: 2, writtenAt: at('01T05:59:59.999') },
		{ id: 3, writtenAt: at('01T06:00:00') },
		{ id: 4, writtenAt: at('01T11:00:00') },
	]

	test('is told once, by its first letter; after six hours another begins, exactly then too', () => {
		expect(unread.map(({ id }) => burstHead(unread, id))).toEqual([1, 1, 3, 3])
	})

	test('begins anew after what was read', () => {
		expect(burstHead(unread.slice(1), 2)).toBe(2)
		expect(burstHead(unread.slice(1), 4)).toBe(2)
	})

	test('is told to nobody when its letter was read meanwhile', () => {
		expect(burstHead(unread.slice(2), 1)).toBeNull()
		expect(burstHead([], 1)).toBeNull()
	})
})
