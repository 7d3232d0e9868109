import { describe, expect, it } from 'vitest'
import {
	isStorageOver,
	keptUntil,
	parsePickUpCode,
	pickUpCode,
	remindersDue,
	tryCode,
	type WaitingParcel,
} from '#app/domain/logistics/pick-up.ts'

const ZONE = 'Asia/Shanghai'
const at = (text: string) => new Date(text)

describe('a code', () => {
	it('is six digits of its bytes, leading zeros kept', () => {
		expect(pickUpCode(new Uint8Array([0, 0, 0, 7]))).toBe('000007')
		expect(pickUpCode(new Uint8Array([255, 255, 255, 255]))).toBe(String(4_294_967_295 % 1_000_000).padStart(6, '0'))
	})

	it('is read however it is spaced, and nothing else is one', () => {
		expect(parsePickUpCode(' 012 345 ')).toBe('012345')
		expect(parsePickUpCode('012-345')).toBe('012345')
		for (const text of ['', '12345', '1234567', '12345a', '１２３４５６']) expect(parsePickUpCode(text)).toBeNull()
	})
})

describe('how long a parcel is kept', () => {
	it('is to the end of the seventh day after it came, by the clocks of the point', () => {
		// One second before and after midnight in Shanghai.
		expect(keptUntil(at('2026-05-01T15:59:59Z'), 'ambient', ZONE)).toEqual(at('2026-05-08T16:00:00Z'))
		expect(keptUntil(at('2026-05-01T16:00:00Z'), 'ambient', ZONE)).toEqual(at('2026-05-09T16:00:00Z'))
	})

	it('is two days for what is cooled', () => {
		for (const cold of ['chilled', 'frozen'])
			expect(keptUntil(at('2026-05-01T02:00:00Z'), cold, ZONE)).toEqual(at('2026-05-03T16:00:00Z'))
	})

	it('ends after its last instant, not at it', () => {
		const until = at('2026-05-08T16:00:00Z')
		expect(isStorageOver(until, at('2026-05-08T15:59:59.999Z'))).toBe(false)
		expect(isStorageOver(until, until)).toBe(false)
		expect(isStorageOver(until, at('2026-05-08T16:00:00.001Z'))).toBe(true)
	})
})

describe('reminders', () => {
	it('come after three days and a day before the end', () => {
		const wait = { waitsSince: at('2026-05-01T02:00:00Z'), keepUntil: at('2026-05-08T16:00:00Z') }
		expect(remindersDue(wait, at('2026-05-04T01:59:59.999Z'))).toBe(0)
		expect(remindersDue(wait, at('2026-05-04T02:00:00Z'))).toBe(1)
		expect(remindersDue(wait, at('2026-05-07T15:59:59.999Z'))).toBe(1)
		expect(remindersDue(wait, at('2026-05-07T16:00:00Z'))).toBe(2)
	})

	it('are one where there is little time', () => {
		const wait = { waitsSince: at('2026-05-01T02:00:00Z'), keepUntil: at('2026-05-03T16:00:00Z') }
		expect(remindersDue(wait, at('2026-05-02T15:59:59.999Z'))).toBe(0)
		expect(remindersDue(wait, at('2026-05-02T16:00:00Z'))).toBe(2)
	})
})

describe('trying codes', () => {
	const noon = at('2026-05-01T04:00:00Z')
	const fresh: WaitingParcel = { code: '012345', wrongTries: 0, lockedUntil: null }

	it('takes the right one, and counts wrong ones and what is none', () => {
		expect(tryCode(fresh, '012345', noon)).toEqual({ outcome: 'right' })
		expect(tryCode(fresh, '012346', noon)).toEqual({ outcome: 'wrong-code', wrongTries: 1, lockedUntil: null })
		expect(tryCode({ ...fresh, wrongTries: 3 }, null, noon)).toEqual({
			...{ outcome: 'wrong-code', wrongTries: 4, lockedUntil: null },
		})
	})

	it('stops for an hour with the fifth wrong one, for the right one too', () => {
		const until = at('2026-05-01T05:00:00Z')
		const fifth = tryCode({ ...fresh, wrongTries: 4 }, '999999', noon)
		expect(fifth).toEqual({ outcome: 'wrong-code', wrongTries: 5, lockedUntil: until })
		const locked = { ...fresh, wrongTries: 5, lockedUntil: until }
		expect(tryCode(locked, '012345', at('2026-05-01T04:59:59.999Z'))).toEqual({ outcome: 'locked', until })
		expect(tryCode(locked, '012345', until)).toEqual({ outcome: 'right' })
		expect(tryCode(locked, '999999', until)).toEqual({ outcome: 'wrong-code', wrongTries: 1, lockedUntil: null })
	})
})
