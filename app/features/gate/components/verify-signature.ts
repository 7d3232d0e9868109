/** Bytes of a base64url text. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}

/** By the browser itself; null where it does not know Ed25519. */
async function bySubtle(key: Uint8Array<ArrayBuffer>, bytes: Uint8Array, signature: Uint8Array) {
	try {
		const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
		return await crypto.subtle.verify('Ed25519', publicKey, Uint8Array.from(signature), Uint8Array.from(bytes))
	} catch {
		return null
	}
}

/** By our own arithmetic, for browsers before Ed25519 (Chrome 137, Safari 17, Firefox 129). */
export async function byArithmetic(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
	const { verifyAsync } = await import('@noble/ed25519')
	return verifyAsync(signature, bytes, key)
}

/** Whether an Ed25519 key (raw, base64url) made a signature over bytes. */
export async function verifySignature(key: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
	const raw = bytesOf(key)
	return (await bySubtle(raw, bytes, signature)) ?? byArithmetic(raw, bytes, signature)
}
