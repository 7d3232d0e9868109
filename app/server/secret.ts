import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, newSecret } from '#app/platform/config.ts'

/** SECRET, or one made at the first start and kept beside the data, readable by its owner only. */
export function readSecret(config: Config): string {
	if (config.secret) return config.secret
	const file = path.join(config.dataDir, 'secret')
	if (!existsSync(file)) {
		mkdirSync(config.dataDir, { recursive: true })
		writeFileSync(file, newSecret(), { mode: 0o600 })
	}
	return readFileSync(file, 'utf8').trim()
}

const keyOf = (secret: string) => createHash('sha256').update(`voucher-key:${secret}`).digest()

/** AES-256-GCM: nonce, tag and text, base64. */
export function seal(secret: string, text: string): string {
	const nonce = randomBytes(12)
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
	const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
	return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** Opens what `seal` closed; throws when the secret is another. */
export function unseal(secret: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64')
	const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
	decipher.setAuthTag(bytes.subarray(12, 28))
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
