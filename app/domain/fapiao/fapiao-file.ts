/** The forms in which the tax platform hands out a digital fapiao. */
export type FapiaoFileKind = 'pdf' | 'ofd' | 'xml'

const BEGINNINGS: readonly { kind: FapiaoFileKind; bytes: readonly number[] }[] = [
	{ kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	// An OFD is a ZIP (GB/T 33190-2016, 6).
	{ kind: 'ofd', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ kind: 'xml', bytes: [0x3c, 0x3f, 0x78, 0x6d, 0x6c] },
]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

const startsWith = (bytes: Uint8Array, start: readonly number[], from = 0) =>
	start.every((byte, at) => bytes[from + at] === byte)

/** What a file is by its first bytes; null for what the tax platform never gives. */
export function fapiaoFileKind(bytes: Uint8Array): FapiaoFileKind | null {
	const from = startsWith(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
	return BEGINNINGS.find((it) => startsWith(bytes, it.bytes, from))?.kind ?? null
}
