import { connect as openSocket, type Socket } from 'node:net'

/** One request as the bytes to send. */
export type RequestBytes = Buffer

export interface LoadResult {
	requests: number
	seconds: number
	perSecond: number
	p50Ms: number
	p99Ms: number
	/** Answers by status. */
	statuses: Record<string, number>
}

export function getRequest(host: string, path: string, headers: Record<string, string> = {}): RequestBytes {
	const lines = [
		`GET ${path} HTTP/1.1`,
		`Host: ${host}`,
		...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
	]
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

export function postRequest(
	host: string,
	path: string,
	body: unknown,
	headers: Record<string, string> = {},
): RequestBytes {
	const text = JSON.stringify(body)
	const all = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)), ...headers }
	const lines = [
		`POST ${path} HTTP/1.1`,
		`Host: ${host}`,
		...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
	]
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`)
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKS_END = Buffer.from('0\r\n\r\n')

/** Length of the whole first answer in the buffer, or 0 while it is not all there. */
function answerLength(buffer: Buffer): number {
	const headEnd = buffer.indexOf(HEAD_END)
	if (headEnd < 0) return 0
	const head = buffer.toString('latin1', 0, headEnd).toLowerCase()
	const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1]
	if (length !== undefined) {
		const end = headEnd + 4 + Number(length)
		return buffer.length >= end ? end : 0
	}
	if (!head.includes('transfer-encoding: chunked')) return headEnd + 4
	const end = buffer.indexOf(CHUNKS_END, headEnd + 4)
	return end < 0 ? 0 : end + CHUNKS_END.length
}

class Client {
	socket: Socket
	#buffer: Buffer = Buffer.alloc(0)
	#done: ((status: string) => void) | null = null

	constructor(host: string) {
		const [name, port] = host.split(':')
		this.socket = openSocket(Number(port), name)
		this.socket.setNoDelay(true)
		this.socket.on('data', (chunk) => this.#take(chunk as Buffer))
		this.socket.on('error', () => this.#done?.('connection lost'))
		this.socket.on('close', () => this.#done?.('connection closed'))
	}

	#take(chunk: Buffer): void {
		this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
		const length = answerLength(this.#buffer)
		if (length === 0) return
		const status = this.#buffer.toString('latin1', 9, 12)
		this.#buffer = this.#buffer.subarray(length)
		const done = this.#done
		this.#done = null
		done?.(status)
	}

	send(bytes: RequestBytes): Promise<string> {
		return new Promise((resolve) => {
			this.#done = resolve
			this.socket.write(bytes)
		})
	}
}

const percentile = (sorted: Float64Array, share: number) =>
	sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

/** Sends requests over `clients` connections, each as soon as its last is answered, until the time or the requests are over. */
export async function runLoad(options: {
	host: string
	clients: number
	seconds?: number
	requests?: number
	next: (index: number) => RequestBytes
}): Promise<LoadResult> {
	const limit = options.requests ?? Infinity
	const latencies: number[] = []
	const statuses: Record<string, number> = {}
	let index = 0
	const startedAt = performance.now()
	const until = startedAt + (options.seconds ?? Infinity) * 1000
	await Promise.all(
		Array.from({ length: options.clients }, async () => {
			const client = new Client(options.host)
			while (index < limit && performance.now() < until) {
				const bytes = options.next(index++)
				const sentAt = performance.now()
				const status = await client.send(bytes)
				latencies.push(performance.now() - sentAt)
				statuses[status] = (statuses[status] ?? 0) + 1
				if (status.startsWith('connection')) break
			}
			client.socket.destroy()
		}),
	)
	const seconds = (performance.now() - startedAt) / 1000
	const sorted = Float64Array.from(latencies).sort()
	return {
		requests: sorted.length,
		seconds,
		perSecond: sorted.length / seconds,
		p50Ms: percentile(sorted, 0.5),
		p99Ms: percentile(sorted, 0.99),
		statuses,
	}
}
