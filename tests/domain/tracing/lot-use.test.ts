import { expect, test } from 'vitest'
import { LOT_STATES, mayMoveLot, type LotState } from '#app/domain/tracing/lot-states.ts'
import { lotToken, parseLotToken } from '#app/domain/tracing/lot-token.ts'
import { lotUseRefusal } from '#app/domain/tracing/lot-use.ts'

const lot = { state: 'OPEN', expiresOn: '2026-05-01', needsCertificate: false, hasCertificate: false } as const

test('nothing is taken from a lot that is held, recalled or closed', () => {
	const states = Object.keys(LOT_STATES) as LotState[]
	expect(states.filter((state) => lotUseRefusal({ ...lot, state }, '2026-05-01') === null)).toEqual(['OPEN'])
})

test('a lot may be used up to and on the day it expires', () => {
	expect(lotUseRefusal(lot, '2026-04-30')).toBeNull()
	expect(lotUseRefusal(lot, '2026-05-01')).toBeNull()
	expect(lotUseRefusal(lot, '2026-05-02')).toBe('expired')
})

test('goods that are sold only with a promise certificate leave from no lot without one', () => {
	expect(lotUseRefusal({ ...lot, needsCertificate: true }, '2026-05-01')).toBe('no-certificate')
	expect(lotUseRefusal({ ...lot, needsCertificate: true, hasCertificate: true }, '2026-05-01')).toBeNull()
})

test('a recalled lot is never opened again, and what was sold out can still be recalled', () => {
	expect(mayMoveLot('RECALLED', 'OPEN')).toBe(false)
	expect(mayMoveLot('RECALLED', 'HOLD')).toBe(false)
	expect(mayMoveLot('CLOSED', 'RECALLED')).toBe(true)
	expect(mayMoveLot('CLOSED', 'OPEN')).toBe(false)
})

test('the name of a lot in its address is sixteen symbols without look-alikes', () => {
	const token = lotToken(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + at))
	expect(parseLotToken(token)).toBe(token)
	expect(parseLotToken('0123456789ABCDEI')).toBeNull()
	expect(parseLotToken('0123456789ABCDE')).toBeNull()
	expect(parseLotToken(undefined)).toBeNull()
	expect(() => lotToken(new Uint8Array(15))).toThrow(RangeError)
})
