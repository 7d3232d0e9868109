import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; its name is UTF-8 with forward slashes. */
export interface ZippedFile {
	name: string
	bytes: Uint8Array
}

/** Makes files one archive; the same files are the same bytes. */
export type ZipFiles = (files: readonly ZippedFile[], at: Date) => Buffer

const VERSION = 20
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x0800
const DEFLATED = 8
/** The year that MS-DOS dates begin with. */
const DOS_EPOCH = 1980

function dosTime(at: Date): { time: number; date: number } {
	const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
	const date = ((at.getUTCFullYear() - DOS_EPOCH) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
	return { time, date }
}

/** What a file's heads say of it alike, from the version on (APPNOTE 4.3.7 and 4.3.12). */
function common(file: ZippedFile, body: Uint8Array, at: Date): Buffer {
	const { time, date } = dosTime(at)
	const head = Buffer.alloc(26)
	for (const [index, value] of [VERSION, UTF8, DEFLATED, time, date].entries()) head.writeUInt16LE(value, index * 2)
	head.writeUInt32LE(crc32(file.bytes), 10)
	head.writeUInt32LE(body.length, 14)
	head.writeUInt32LE(file.bytes.length, 18)
	head.writeUInt16LE(Buffer.byteLength(file.name), 22)
	return head
}

const signature = (text: string) => Buffer.from(text, 'latin1')

function ending(count: number, directoryLength: number, offset: number): Buffer {
	const end = Buffer.alloc(18)
	end.writeUInt16LE(count, 4)
	end.writeUInt16LE(count, 6)
	end.writeUInt32LE(directoryLength, 8)
	end.writeUInt32LE(offset, 12)
	return end
}

/** Files as one zip (PKWARE APPNOTE 6.3, no more than 65,535 files and 4 GB); the same files are the same bytes. */
export const zipFiles: ZipFiles = (files, at) => {
	const parts: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const file of files) {
		const name = Buffer.from(file.name)
		const body = deflateRawSync(file.bytes)
		const head = common(file, body, at)
		const where = Buffer.alloc(14)
		where.writeUInt32LE(offset, 10)
		directory.push(signature('PK\x01\x02'), Buffer.from([VERSION, 0]), head, where, name)
		const local = [signature('PK\x03\x04'), head, name, body]
		parts.push(...local)
		offset += local.reduce((sum, part) => sum + part.length, 0)
	}
	const list = Buffer.concat(directory)
	return Buffer.concat([...parts, list, signature('PK\x05\x06'), ending(files.length, list.length, offset)])
}
