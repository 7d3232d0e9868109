const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const MASK = 0xffffffffffffffffn

/** The FNV-1a 64-bit hash of a text's UTF-16 code units, high byte first, as 16 hex digits: finds change, not forgery. */
export function fnv1a64(text: string): string {
	let hash = OFFSET
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at)
		hash = ((hash ^ BigInt(unit >> 8)) * PRIME) & MASK
		hash = ((hash ^ BigInt(unit & 0xff)) * PRIME) & MASK
	}
	return hash.toString(16).padStart(16, '0')
}

/** A value as JSON with the keys of every object sorted, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	)
}
