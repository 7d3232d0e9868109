import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

export interface VoucherSigner {
	kid: string
	/** Ed25519 signature (64 bytes) over the bytes. */
	sign: (bytes: Uint8Array) => Uint8Array
	verify: (bytes: Uint8Array, signature: Uint8Array) => boolean
	/** SPKI in PEM, for devices that check without us. */
	publicKey: string
}

/** A new Ed25519 pair: PKCS #8 and SPKI in PEM. */
export function newVoucherKey(): { privateKey: string; publicKey: string } {
	const pair = generateKeyPairSync('ed25519', {
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' },
	})
	return { privateKey: pair.privateKey, publicKey: pair.publicKey }
}

/** Signs vouchers with one key; `kid` names it in each signed text. */
export function createVoucherSigner(kid: string, privateKeyPem: string): VoucherSigner {
	const privateKey: KeyObject = createPrivateKey(privateKeyPem)
	const publicKey = createPublicKey(privateKey)
	return {
		kid,
		sign: (bytes) => sign(null, bytes, privateKey),
		verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
		publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
	}
}
