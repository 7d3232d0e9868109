import { crc32, constants, deflateRawSync } from 'node:zlib'

/** Of a nonce in base64: 16 bytes. */
const NONCE_LENGTH = 24
const NONCE_HOLE = Buffer.from(Array.from({ length: NONCE_LENGTH }, (_, at) => at + 1))
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** A block of deflate that holds a nonce as it is. */
const STORED_HEAD = Buffer.from([0, NONCE_LENGTH, 0, 0xff - NONCE_LENGTH, 0xff])
const STREAM_END = Buffer.from([1, 0, 0, 0xff, 0xff])
const WINDOW = 32_768
const LEVEL = 6

/** Bytes with holes into which each answer's nonce goes. */
interface Pattern {
	bytes: Buffer
	holes: number[]
}

function splitAt(page: Buffer, nonce: string): Buffer[] {
	const pieces: Buffer[] = []
	let from = 0
	for (let at = page.indexOf(nonce); at >= 0; at = page.indexOf(nonce, from)) {
		pieces.push(page.subarray(from, at))
		from = at + NONCE_LENGTH
	}
	return [...pieces, page.subarray(from)]
}

/** Pieces with `between` and a hole after it between them. */
function patternOf(pieces: Buffer[], between: Buffer): Pattern {
	const parts: Buffer[] = []
	const holes: number[] = []
	let length = 0
	const add = (part: Buffer) => {
		parts.push(part)
		length += part.byteLength
	}
	pieces.forEach((piece, at) => {
		if (at > 0) {
			add(between)
			holes.push(length)
			add(NONCE_HOLE)
		}
		add(piece)
	})
	return { bytes: Buffer.concat(parts), holes }
}

function filled({ bytes, holes }: Pattern, nonce: string): Buffer {
	const copy = Buffer.from(bytes)
	for (const hole of holes) copy.write(nonce, hole, 'latin1')
	return copy
}

/**
 * The pieces deflated one by one, each with what stands before it as its dictionary, so that little is lost. The holes stand
 * in it as bytes that occur nowhere else on a page: nothing refers back into a nonce.
 */
function deflated(pieces: Buffer[]): Pattern {
	let before: Buffer = Buffer.alloc(0)
	const squeezed = pieces.map((piece) => {
		const dictionary = before.subarray(-WINDOW)
		before = Buffer.concat([before, piece, NONCE_HOLE])
		const options = { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH }
		return deflateRawSync(piece, dictionary.length > 0 ? { ...options, dictionary } : options)
	})
	squeezed[0] = Buffer.concat([GZIP_HEAD, squeezed[0] ?? Buffer.alloc(0)])
	squeezed.push(Buffer.concat([squeezed.pop() ?? Buffer.alloc(0), STREAM_END, Buffer.alloc(8)]))
	return patternOf(squeezed, STORED_HEAD)
}

/** A page kept as it was made, given out with another nonce each time, plain or as gzip. */
export class KeptPage {
	#pieces: Buffer[]
	#plain: Pattern
	#gzip: Pattern | null = null

	constructor(page: Buffer, nonce: string) {
		this.#pieces = splitAt(page, nonce)
		this.#plain = patternOf(this.#pieces, Buffer.alloc(0))
	}

	/** Bytes that keeping it takes, about. */
	get size(): number {
		return this.#plain.bytes.byteLength * 2
	}

	plain(nonce: string): Buffer {
		return filled(this.#plain, nonce)
	}

	gzip(nonce: string): Buffer {
		this.#gzip ??= deflated(this.#pieces)
		const plain = filled(this.#plain, nonce)
		const answer = filled(this.#gzip, nonce)
		answer.writeUInt32LE(crc32(plain), answer.byteLength - 8)
		answer.writeUInt32LE(plain.byteLength, answer.byteLength - 4)
		return answer
	}
}
