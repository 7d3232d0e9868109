import { Buffer } from 'node:buffer'
import { createHash, createPrivateKey } from 'node:crypto'
import { createVoucherSigner, type VoucherSigner } from '#app/platform/voucher-signer.ts'

export const DEMO_KEY_ID = 'demo'

// RFC 8410: a PKCS #8 wrapping of a 32-byte Ed25519 seed.
const PKCS8_ED25519 = '302e020100300506032b657004220420'

/** A key anybody can make again, so that a seeded world is the same everywhere: fit for worlds that hold nobody's data. */
export function demoVoucherSigner(): VoucherSigner {
	const seed = createHash('sha256').update('shanhai demo voucher key').digest()
	const der = Buffer.concat([Buffer.from(PKCS8_ED25519, 'hex'), seed])
	const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
	return createVoucherSigner(DEMO_KEY_ID, key.export({ type: 'pkcs8', format: 'pem' }).toString())
}
