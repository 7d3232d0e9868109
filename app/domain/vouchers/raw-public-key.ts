const RAW_BYTES = 32

/** The raw 32 bytes of an Ed25519 public key, base64url, out of its SPKI in PEM (RFC 8410: they are its last 32). */
export function rawPublicKey(pem: string): string {
	const der = atob(pem.replace(/-----[^-]+-----|\s/g, ''))
	return btoa(der.slice(-RAW_BYTES)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
