import { crc32, inflateRawSync } from 'node:zlib'
import { expect } from 'vitest'

/** Reads an archive as strictly as APPNOTE says: from its end, by its directory, each file against both of its heads. */
export function unzip(zip: Buffer): Record<string, string> {
	const end = zip.length - 22
	expect(zip.readUInt32LE(end)).toBe(0x06054b50)
	const count = zip.readUInt16LE(end + 10)
	let at = zip.readUInt32LE(end + 16)
	expect(at + zip.readUInt32LE(end + 12)).toBe(end)
	const files: Record<string, string> = {}
	for (let index = 0; index < count; index++) {
		expect(zip.readUInt32LE(at)).toBe(0x02014b50)
		const nameLength = zip.readUInt16LE(at + 28)
		const name = zip.subarray(at + 46, at + 46 + nameLength).toString()
		const local = zip.readUInt32LE(at + 42)
		expect(zip.readUInt32LE(local)).toBe(0x04034b50)
		expect(zip.subarray(local + 4, local + 30)).toEqual(zip.subarray(at + 6, at + 32))
		expect(zip.subarray(local + 30, local + 30 + nameLength).toString()).toBe(name)
		const body = zip.subarray(local + 30 + nameLength, local + 30 + nameLength + zip.readUInt32LE(at + 20))
		const bytes = inflateRawSync(body)
		expect(bytes.length).toBe(zip.readUInt32LE(at + 24))
		expect(crc32(bytes)).toBe(zip.readUInt32LE(at + 16))
		files[name] = bytes.toString()
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
	}
	expect(at).toBe(end)
	return files
}
