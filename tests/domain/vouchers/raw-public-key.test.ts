import { expect, test } from 'vitest'
import { rawPublicKey } from '#app/domain/vouchers/raw-public-key.ts'

test('the raw key out of RFC 8410’s example', () => {
	const pem = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`
	expect(rawPublicKey(pem)).toBe('Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE')
})
