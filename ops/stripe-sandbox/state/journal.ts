import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** An append-only file of JSON lines. A line is written in one piece before its request is answered. */
export interface Journal {
	append(line: string): void
	close(): void
}

const NEWLINE = 10
const CHUNK_BYTES = 1 << 20

export const noJournal: Journal = { append: () => undefined, close: () => undefined }

/**
 * Replays every whole line of the file and opens it for appending. A last line without its newline was never answered:
 * it is cut off.
 */
export function openJournal(file: string, replay: (line: unknown) => void): Journal {
	mkdirSync(dirname(file), { recursive: true })
	const descriptor = openSync(file, existsSync(file) ? 'r+' : 'w+')
	let end = replayLines(descriptor, replay)
	ftruncateSync(descriptor, end)
	return {
		append(line) {
			const bytes = Buffer.from(line + '\n')
			writeSync(descriptor, bytes, 0, bytes.length, end)
			end += bytes.length
		},
		close: () => {
			closeSync(descriptor)
		},
	}
}

/** Answers the byte length of all whole lines. */
function replayLines(descriptor: number, replay: (line: unknown) => void) {
	const chunk = Buffer.alloc(CHUNK_BYTES)
	let rest = Buffer.alloc(0)
	let end = 0
	for (let at = 0, read = -1; read !== 0; at += read) {
		read = readSync(descriptor, chunk, 0, CHUNK_BYTES, at)
		rest = Buffer.concat([rest, chunk.subarray(0, read)])
		let start = 0
		for (let stop = rest.indexOf(NEWLINE); stop !== -1; stop = rest.indexOf(NEWLINE, start)) {
			replay(JSON.parse(rest.toString('utf8', start, stop)))
			start = stop + 1
		}
		end += start
		rest = rest.subarray(start)
	}
	return end
}
