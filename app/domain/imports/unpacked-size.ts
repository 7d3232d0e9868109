const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_557

/** What the files of a zip archive come to unpacked, in bytes, as its directory says; null when it is no archive. */
export function unpackedSize(bytes: Uint8Array): number | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_COMMENT); at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) {
			return sumEntries(view, { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) })
		}
	}
	return null
}

function sumEntries(view: DataView, directory: { count: number; at: number }): number | null {
	let { at } = directory
	let sum = 0
	for (let entry = 0; entry < directory.count; entry++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
		sum += view.getUint32(at + 24, true)
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return sum
}
