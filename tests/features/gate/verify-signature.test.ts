import { expect, test } from 'vitest'
import { payloadBytes } from '#app/domain/vouchers/payload.ts'
import { readShown } from '#app/features/gate/components/read-shown.ts'
import { byArithmetic, bytesOf, verifySignature } from '#app/features/gate/components/verify-signature.ts'

/* RFC 8032, 7.1, test 2. */
const KEY = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
const MESSAGE = '72'
const SIGNATURE =
	'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const KEY_TEXT = Buffer.from(KEY, 'hex').toString('base64url')

/* The demo's key over a known voucher, as in tests/domain/vouchers/payload.test.ts. */
const DEMO_KEY = { kid: 'demo', publicKey: 'zHez11NK9XN_ld8Q3-OcG0GxHeo9U4FXAF6JfvwXJpE' }
const VOUCHER =
	'8%A00TX+SW8FLNM4KHC-U:8K.:DQA4IO90TPN0A2QMOO9P61H$J.JRSJKWKSXDSF38T-1AV0EXN+KO%ON6/S*EJ76CCXB69TNB66VCP$DMVF*96DL6WW66:61C7T07.Q6NVF5:63:6MA7NF6$56:965:6E%6C%6646OVFNVF'

test('the known answer checks, by the browser and by our own arithmetic, and nothing else does', async () => {
	const changed = bytes(SIGNATURE).map((byte, at) => (at === 40 ? byte ^ 1 : byte))
	expect(await verifySignature(KEY_TEXT, bytes(MESSAGE), bytes(SIGNATURE))).toBe(true)
	expect(await byArithmetic(bytesOf(KEY_TEXT), bytes(MESSAGE), bytes(SIGNATURE))).toBe(true)
	for (const [message, signature] of [
		[bytes('73'), bytes(SIGNATURE)],
		[bytes(MESSAGE), changed],
	] as const) {
		expect(await verifySignature(KEY_TEXT, message, signature)).toBe(false)
		expect(await byArithmetic(bytesOf(KEY_TEXT), message, signature)).toBe(false)
	}
	expect(await verifySignature(DEMO_KEY.publicKey, payloadBytes('72'), bytes(SIGNATURE))).toBe(false)
})

test('a QR code is read as ours, as a forgery, or as of a key not known here', async () => {
	const reading = await readShown([DEMO_KEY], VOUCHER)
	expect(reading).toMatchObject({ by: 'qr', signature: 'ours', payload: { voucherCode: '0123456789', siteId: 7 } })
	expect(await readShown([{ kid: 'demo', publicKey: KEY_TEXT }], VOUCHER)).toMatchObject({ signature: 'forged' })
	expect(await readShown([{ ...DEMO_KEY, kid: 'k2' }], VOUCHER)).toMatchObject({ signature: 'unknown-key' })
	expect(await readShown([DEMO_KEY], 'o1234 56789')).toEqual({ by: 'code', code: '0123456789' })
	expect(await readShown([DEMO_KEY], 'https://example.com')).toBeNull()
})
