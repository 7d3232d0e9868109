import { describe, expect, test } from 'vitest'
import { decideScan, type GateReading } from '#app/domain/gate/decide-scan.ts'
import { type KeptScan, usedHere } from '#app/domain/gate/kept-scan.ts'
import { LEASE_DAYS } from '#app/domain/gate/lease.ts'
import type { GateSnapshot, GateVoucher } from '#app/domain/gate/snapshot.ts'
import type { VoucherPayload } from '#app/domain/vouchers/payload.ts'

const at = (text: string) => Date.parse(text)
const SYNCED = at('2026-05-05T06:00:00Z')
const NOW = new Date('2026-05-05T09:00:00Z')

const voucher: GateVoucher = {
	code: 'AAAAAAAAAA',
	codeVersion: 1,
	validFrom: at('2026-05-05T08:00:00Z'),
	validTo: at('2026-05-05T12:00:00Z'),
	timesTotal: 2,
	timesUsed: 0,
	startsAt: at('2026-05-05T09:00:00Z'),
	isStay: false,
	title: { zh: '采茶', en: 'Tea picking' },
	option: { zh: '成人', en: 'Adult' },
	guest: '王**',
	doors: [],
}
const snapshot: GateSnapshot = {
	at: SYNCED,
	siteId: 7,
	site: { zh: '茶社', en: 'Tea' },
	device: '大门',
	timeZone: 'Asia/Shanghai',
	keys: [],
	vouchers: [voucher],
	revoked: [],
}
const payload: VoucherPayload = {
	kid: 'k1',
	voucherCode: voucher.code,
	siteId: 7,
	sessionId: 3,
	validFrom: new Date(voucher.validFrom),
	validTo: new Date(voucher.validTo),
	times: 2,
	codeVersion: 1,
}
const qr = (parts: Partial<VoucherPayload> = {}): GateReading => ({
	by: 'qr',
	payload: { ...payload, ...parts },
	signature: 'ours',
})
const typed = (code = voucher.code): GateReading => ({ by: 'code', code })

interface Case {
	snapshot?: Partial<GateSnapshot>
	used?: number
	at?: Date
	qty?: number
}

function decide(reading: GateReading, it: Case = {}) {
	const usedHere = new Map([[voucher.code, it.used ?? 0]])
	const knowledge = { snapshot: { ...snapshot, ...it.snapshot }, usedHere, at: it.at ?? NOW, qty: it.qty ?? 1 }
	const decision = decideScan(reading, knowledge)
	return decision.verdict === 'accept' ? 'accept' : decision.reason
}

describe('offline a device decides', () => {
	test('what is signed by us, of this site, in its time, not revoked and not used is accepted', () => {
		expect(decide(qr())).toBe('accept')
		expect(decide(typed())).toBe('accept')
	})

	test('a signed code that the snapshot does not list is accepted; a typed one is not known', () => {
		expect(decide(qr(), { snapshot: { vouchers: [] } })).toBe('accept')
		expect(decide(typed(), { snapshot: { vouchers: [] } })).toBe('unknown-code')
	})

	test('a wrong signature is a forgery, a key not known here asks for a sync', () => {
		expect(decide({ by: 'qr', payload, signature: 'forged' })).toBe('bad-signature')
		expect(decide({ by: 'qr', payload, signature: 'unknown-key' })).toBe('unknown-key')
	})

	test('another site’s voucher is refused', () => {
		expect(decide(qr({ siteId: 8 }))).toBe('wrong-site')
	})

	test('to the very ends of its time, and not a millisecond over', () => {
		for (const reading of [qr(), typed()]) {
			expect(decide(reading, { at: new Date(voucher.validFrom - 1) })).toBe('too-early')
			expect(decide(reading, { at: new Date(voucher.validFrom) })).toBe('accept')
			expect(decide(reading, { at: new Date(voucher.validTo) })).toBe('accept')
			expect(decide(reading, { at: new Date(voucher.validTo + 1) })).toBe('too-late')
		}
	})

	test('revoked, in whole or by a newer version', () => {
		const whole = { revoked: [{ code: voucher.code, below: null }] }
		expect(decide(qr(), { snapshot: whole })).toBe('revoked')
		expect(decide(typed(), { snapshot: { ...whole, vouchers: [] } })).toBe('revoked')
		const versions = { revoked: [{ code: voucher.code, below: 2 }] }
		expect(decide(qr(), { snapshot: versions })).toBe('old-code')
		expect(decide(qr({ codeVersion: 2 }), { snapshot: versions })).toBe('accept')
		expect(decide(typed(), { snapshot: versions })).toBe('accept')
	})

	test('used here or in the snapshot', () => {
		expect(decide(qr(), { used: 1 })).toBe('accept')
		expect(decide(qr(), { used: 2 })).toBe('used-up')
		expect(decide(qr(), { used: 1, qty: 2 })).toBe('too-many')
		const vouchers = [{ ...voucher, timesUsed: 1 }]
		expect(decide(qr(), { snapshot: { vouchers }, used: 1 })).toBe('used-up')
		expect(decide(qr(), { snapshot: { vouchers: [] }, used: 2 })).toBe('used-up')
	})

	test(`a list older than ${LEASE_DAYS} days lets nobody in: sync first`, () => {
		const end = SYNCED + LEASE_DAYS * 86_400_000
		const open = { validFrom: new Date(SYNCED), validTo: new Date(end + 10) }
		expect(decide(qr(open), { at: new Date(end) })).toBe('accept')
		expect(decide(qr(open), { at: new Date(end + 1) })).toBe('sync-first')
	})
})

const scan = (parts: Partial<KeptScan>): KeptScan => ({
	scanId: 'x',
	code: voucher.code,
	codeVersion: 1,
	qty: 1,
	deviceAt: 0,
	offsetMs: 0,
	at: 0,
	title: null,
	guest: '',
	fate: 'PROVISIONAL',
	reason: null,
	settledAt: null,
	...parts,
})

test('used here: unsent scans, and those confirmed since the snapshot; what the site refused counts no more', () => {
	const used = (parts: Partial<KeptScan>) => usedHere([scan(parts)], snapshot).get(parts.code ?? voucher.code) ?? 0
	expect(used({})).toBe(1)
	expect(used({ fate: 'CONFIRMED', settledAt: SYNCED + 1 })).toBe(1)
	expect(used({ fate: 'CONFIRMED', settledAt: SYNCED })).toBe(0)
	expect(used({ fate: 'CONFIRMED', settledAt: SYNCED, code: 'BBBBBBBBBB' })).toBe(1)
	expect(used({ fate: 'REJECTED_DUPLICATE', settledAt: SYNCED + 1 })).toBe(0)
	expect(used({ fate: 'REVERSED', settledAt: SYNCED + 1 })).toBe(0)
	expect(usedHere([scan({ qty: 2 }), scan({ qty: 3 })], snapshot).get(voucher.code)).toBe(5)
})
