import { expect, test } from 'vitest'
import { scanRefusal, type Scan, type VoucherAtGate } from '#app/domain/vouchers/judge-scan.ts'

const voucher: VoucherAtGate = {
	siteId: 1,
	state: 'ISSUED',
	validFrom: new Date('2026-05-05T05:00:00Z'),
	validTo: new Date('2026-05-05T10:00:00Z'),
	timesTotal: 2,
	timesUsed: 0,
	codeVersion: 1,
	lineKind: 'EXPERIENCE',
	lineState: 'CONFIRMED',
}
const scan: Scan = { siteId: 1, at: new Date('2026-05-05T07:00:00Z'), qty: 1, codeVersion: null }
const judge = (of: Partial<VoucherAtGate>, by: Partial<Scan> = {}) =>
	scanRefusal({ ...voucher, ...of }, { ...scan, ...by })

test('a valid voucher lets in, to the very ends of its time', () => {
	expect(judge({})).toBeNull()
	expect(judge({}, { at: voucher.validFrom })).toBeNull()
	expect(judge({}, { at: voucher.validTo, codeVersion: 1, qty: 2 })).toBeNull()
	expect(judge({ state: 'PARTLY_REDEEMED', timesUsed: 1, lineState: 'REDEEMED' })).toBeNull()
})

test('every reason is found, the gravest first', () => {
	expect(judge({ state: 'REVOKED' }, { siteId: 2 })).toBe('wrong-site')
	expect(judge({ state: 'REVOKED', timesUsed: 2 })).toBe('revoked')
	expect(judge({ lineState: 'CANCELLED' })).toBe('revoked')
	expect(judge({ codeVersion: 2 }, { codeVersion: 1 })).toBe('old-code')
	expect(judge({ timesUsed: 2, state: 'REDEEMED' })).toBe('used-up')
	expect(judge({ timesUsed: 1 }, { qty: 2 })).toBe('too-many')
	expect(judge({}, { at: new Date('2026-05-05T04:59:59Z') })).toBe('too-early')
	expect(judge({}, { at: new Date('2026-05-05T10:00:01Z') })).toBe('too-late')
	expect(judge({ state: 'EXPIRED' })).toBe('too-late')
	expect(judge({ lineState: 'AWAITING_PAYMENT' })).toBe('not-confirmed')
	expect(judge({ lineState: 'NO_SHOW' })).toBe('not-confirmed')
})
