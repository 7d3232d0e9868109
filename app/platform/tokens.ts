import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface Tokens {
	/** An unguessable token for a subject, the same each time: HMAC-SHA-256 under the server's secret, base64url. */
	of: (subject: string) => string
	/** What the database keeps of a token: SHA-256, base64url. */
	hash: (token: string) => string
	/** Whether a token is the one a hash was made of, in constant time. */
	matches: (token: string, hash: string) => boolean
}

/** Tokens that open one thing to whoever holds them. */
export function createTokens(secret: string): Tokens {
	const hash = (token: string) => createHash('sha256').update(token).digest('base64url')
	return {
		of: (subject) => createHmac('sha256', secret).update(subject).digest('base64url'),
		hash,
		matches: (token, stored) => {
			const [a, b] = [Buffer.from(hash(token)), Buffer.from(stored)]
			return a.length === b.length && timingSafeEqual(a, b)
		},
	}
}
