import { crc32, inflateRawSync } from 'node:zlib'
import type { ZippedFile } from '#app/platform/zip-files.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const DEFLATED = 8

/** The files of an archive as `zipFiles` writes it; null where it is none, or a file is not what was put in. `most`: bytes unpacked. */
export function unzipFiles(zip: Buffer, most: number): ZippedFile[] | null {
	try {
		return readDirectory(zip, most)
	} catch (error) {
		// Positions outside the archive, and bytes that no deflate wrote.
		if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) return null
		throw error
	}
}

function readDirectory(zip: Buffer, most: number): ZippedFile[] | null {
	const end = zip.length - END_BYTES
	if (zip.readUInt32LE(end) !== END) return null
	const count = zip.readUInt16LE(end + 10)
	const files: ZippedFile[] = []
	let at = zip.readUInt32LE(end + 16)
	let left = most
	for (let i = 0; i < count; i++) {
		const file = readFile(zip, at, left)
		if (!file) return null
		left -= file.bytes.length
		files.push(file)
		const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
		at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
	}
	return files
}

function readFile(zip: Buffer, at: number, most: number): ZippedFile | null {
	const local = zip.readUInt32LE(at + 42)
	const isOurs = zip.readUInt32LE(at) === ENTRY && zip.readUInt16LE(at + 10) === DEFLATED
	if (!isOurs || zip.readUInt32LE(local) !== LOCAL) return null
	const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
	const body = zip.subarray(start, start + zip.readUInt32LE(at + 20))
	const bytes = inflateRawSync(body, { maxOutputLength: Math.max(1, most) })
	if (crc32(bytes) !== zip.readUInt32LE(at + 16)) return null
	const name = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + zip.readUInt16LE(at + 28))
	return { name, bytes }
}
