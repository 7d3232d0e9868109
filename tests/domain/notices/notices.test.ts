import { describe, expect, it } from 'vitest'
import { channelsOf } from '#app/domain/notices/channels.ts'
import type { NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { oneLine } from '#app/domain/notices/one-line.ts'
import { nextTry } from '#app/domain/notices/tries.ts'

describe('a line for a header', () => {
	it.each([
		['a\r\nBcc: b', 'a Bcc: b'],
		['a\u2028b\u0000c', 'a b c'],
		['\u202egnp.exe', 'gnp.exe'],
		['  山  海 ', '山 海'],
	])('%j becomes %j', (text, line) => expect(oneLine(text)).toBe(line))

	it('is cut at 140 characters, no sign of two halves in half', () => {
		expect(oneLine('山'.repeat(140))).toBe('山'.repeat(140))
		expect([...oneLine('🏔'.repeat(141))]).toHaveLength(140)
		expect(oneLine('🏔'.repeat(141))).toBe(`${'🏔'.repeat(139)}…`)
	})
})

describe('tries of a message', () => {
	const at = new Date('2026-05-01T00:00:00Z')

	it('come later and later, the ninth is the last', () => {
		const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map(
			(attempts) => ((nextTry(attempts, at)?.getTime() ?? 0) - at.getTime()) / 60_000,
		)
		expect(minutes).toEqual([1, 5, 15, 60, 180, 480, 1080, 1800])
		expect(nextTry(9, at)).toBeNull()
	})
})

describe('channels', () => {
	it('what is about money always comes by mail, whatever is muted', () => {
		const money: NoticeKind[] = [
			'order-paid',
			'order-paid-late',
			'refund-started',
			'refund-done',
			'refund-held-up',
			'payout-moved',
		]
		for (const kind of money) expect(channelsOf(kind, ['PARCEL_STEPS'])).toEqual(['MAIL'])
	})

	it('steps of a parcel can be switched off, what must be acted upon cannot', () => {
		expect(channelsOf('parcel-sent', [])).toEqual(['MAIL'])
		expect(channelsOf('parcel-sent', ['PARCEL_STEPS'])).toEqual([])
		expect(channelsOf('parcel-delivered', ['PARCEL_STEPS'])).toEqual([])
		expect(channelsOf('parcel-ready', ['PARCEL_STEPS'])).toEqual(['MAIL', 'SMS'])
		expect(channelsOf('parcel-exception', ['PARCEL_STEPS'])).toEqual(['MAIL'])
	})

	it('a voucher used and a message that failed are told on the site only', () => {
		expect(channelsOf('voucher-redeemed', [])).toEqual([])
		expect(channelsOf('operator-message-failed', [])).toEqual([])
	})
})
