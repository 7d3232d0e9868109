import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export interface Seals {
	/** AES-256-GCM under the server's secret: nonce, tag and text, base64. */
	close: (text: string) => string
	/** Opens what `close` closed; throws when the secret or the purpose is another. */
	open: (sealed: string) => string
}

/** Seals texts for one purpose: what was sealed for another does not open. */
export function createSeals(secret: string, purpose: string): Seals {
	const key = createHash('sha256').update(`${purpose}:${secret}`).digest()
	return {
		close(text) {
			const nonce = randomBytes(12)
			const cipher = createCipheriv('aes-256-gcm', key, nonce)
			const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
			return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
		},
		open(sealed) {
			const bytes = Buffer.from(sealed, 'base64')
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
			decipher.setAuthTag(bytes.subarray(12, 28))
			return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
		},
	}
}
