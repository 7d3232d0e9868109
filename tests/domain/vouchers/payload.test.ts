import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase45 } from '#app/domain/vouchers/base45.ts'
import {
	decodePayload,
	encodePayload,
	joinSigned,
	payloadBytes,
	splitSigned,
	type VoucherPayload,
} from '#app/domain/vouchers/payload.ts'

const payload: VoucherPayload = {
	kid: 'k1',
	voucherCode: '0123456789',
	siteId: 7,
	sessionId: null,
	validFrom: new Date('2026-05-01T01:00:00Z'),
	validTo: new Date('2026-05-01T09:00:00Z'),
	times: 2,
	codeVersion: 1,
}
const signature = new Uint8Array(64).fill(0xa5)

test('the signed text is what the format says, and nothing of a person', () => {
	expect(encodePayload(payload)).toBe('1|k1|0123456789|7||1777597200|1777626000|2|1')
})

test('what is encoded is decoded', () => {
	const payloads = fc.record({
		kid: fc.constantFrom('k1', 'key-2026_05'),
		voucherCode: fc.constantFrom('0123456789', 'ZZZZZZZZZZ'),
		siteId: fc.nat(),
		sessionId: fc.option(fc.integer({ min: 1 })),
		validFrom: fc.nat({ max: 4_000_000_000 }).map((s) => new Date(s * 1000)),
		validTo: fc.nat({ max: 4_000_000_000 }).map((s) => new Date(s * 1000)),
		times: fc.nat({ max: 99 }),
		codeVersion: fc.nat({ max: 99 }),
	})
	fc.assert(
		fc.property(payloads, (one) => {
			expect(decodePayload(encodePayload(one))).toEqual(one)
		}),
	)
})

describe('refused', () => {
	test.each([
		'',
		'2|k1|0123456789|7||1|2|2|1',
		'1|k1|012345678I|7||1|2|2|1',
		'1|k1|0123456789|7||1|2|2',
		'1|k1|0123456789|7||1|2|2|1|x',
	])('%j as a payload', (text) => {
		expect(decodePayload(text)).toBeNull()
	})

	test('a field that would break the format', () => {
		expect(() => encodePayload({ ...payload, kid: 'a|b' })).toThrow(RangeError)
	})

	test('scans that are not ours, however long', () => {
		expect(splitSigned('HTTPS://EXAMPLE.ORG')).toBeNull()
		expect(splitSigned(encodeBase45(signature))).toBeNull()
		expect(splitSigned('0'.repeat(3_000_000))).toBeNull()
	})
})

test('a signed code gives back its text and its signature', () => {
	const text = encodePayload(payload)
	expect(splitSigned(joinSigned(text, signature))).toEqual({ text, signature })
	expect(payloadBytes('1|k')).toEqual(Uint8Array.from([49, 124, 107]))
	expect(() => joinSigned(text, new Uint8Array(63))).toThrow(RangeError)
})

test.each([
	[[0, 36], ' '],
	[[0x06, 0x78], '  '],
])(
	'a code whose signature begins with %j, which is %j in base45, is read also when its spaces were trimmed',
	(first, spaces) => {
		const text = encodePayload(payload)
		const own = Uint8Array.from([...first, ...signature.slice(2)])
		const code = joinSigned(text, own)
		expect(code.slice(0, code.length - code.trimStart().length)).toBe(spaces)
		for (const scanned of [code, code.trim(), ` ${code}\n`])
			expect(splitSigned(scanned)).toEqual({ text, signature: own })
	},
)

test('a known answer: the demo’s key over a known voucher, checked by its public half', async () => {
	const known =
		'8%A00TX+SW8FLNM4KHC-U:8K.:DQA4IO90TPN0A2QMOO9P61H$J.JRSJKWKSXDSF38T-1AV0EXN+KO%ON6/S*EJ76CCXB69TNB66VCP$DMVF*96DL6WW66:61C7T07.Q6NVF5:63:6MA7NF6$56:965:6E%6C%6646OVFNVF'
	const signed = splitSigned(known)
	expect(signed?.text).toBe('1|demo|0123456789|7|42|1777597200|1777626000|2|1')
	const raw = Buffer.from('zHez11NK9XN_ld8Q3-OcG0GxHeo9U4FXAF6JfvwXJpE', 'base64url')
	const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
	const bytes = Uint8Array.from(payloadBytes(signed?.text ?? ''))
	const verify = (over: Uint8Array<ArrayBuffer>) =>
		crypto.subtle.verify('Ed25519', key, Uint8Array.from(signed?.signature ?? []), over)
	expect(await verify(bytes)).toBe(true)
	expect(await verify(bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)))).toBe(false)
	expect(joinSigned(signed?.text ?? '', signed?.signature ?? new Uint8Array())).toBe(known)
})
