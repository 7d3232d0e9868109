import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An S3 store on loopback that refuses what AWS Signature Version 4 refuses. */
export interface FakeS3 {
	endpoint: string
	/** By '/bucket/key'. */
	objects: Map<string, { bytes: Buffer; contentType: string }>
	/** Answers so many of the next requests with 503. */
	failNext: (count: number) => void
	close: () => Promise<void>
}

export const S3_KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG', region: 'test-1' }
const MOST_SKEW_MS = 15 * 60_000

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

function instantOf(amzDate: string): number {
	const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(amzDate) ?? []
	return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
}

const AUTHORIZATION =
	/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
const MUST_SIGN = ['host', 'x-amz-date', 'x-amz-content-sha256']

const headerOf = (req: IncomingMessage, name: string) => String(req.headers[name] ?? '')

/** The signature a request must bear, worked out from the request itself. */
function rightSignature(req: IncomingMessage, { day, signed }: { day: string; signed: string }): Buffer {
	const url = new URL(req.url ?? '/', 'http://store')
	const headers = signed.split(';').map((name) => `${name}:${headerOf(req, name).trim()}\n`)
	const hash = headerOf(req, 'x-amz-content-sha256')
	const canonical = [req.method, url.pathname, url.search.slice(1), headers.join(''), signed, hash].join('\n')
	const scope = `${day}/${S3_KEYS.region}/s3/aws4_request`
	const toSign = ['AWS4-HMAC-SHA256', headerOf(req, 'x-amz-date'), scope, sha256(canonical)].join('\n')
	const steps = [day, S3_KEYS.region, 's3', 'aws4_request']
	return hmac(steps.reduce<string | Buffer>(hmac, `AWS4${S3_KEYS.secretAccessKey}`), toSign)
}

const isNow = (date: string) => Math.abs(instantOf(date) - Date.now()) < MOST_SKEW_MS

/** The code of what is wrong with a request's signature; null when it is right. */
function signatureFault(req: IncomingMessage, body: Buffer): string | null {
	const match = AUTHORIZATION.exec(headerOf(req, 'authorization'))
	if (!match) return 'AccessDenied'
	const [, id, day, region, signed, signature] = match
	const date = headerOf(req, 'x-amz-date')
	const names = String(signed).split(';')
	const right = rightSignature(req, { day: String(day), signed: String(signed) })
	const faults: [boolean, string][] = [
		[id !== S3_KEYS.accessKeyId || region !== S3_KEYS.region, 'InvalidAccessKeyId'],
		[!date.startsWith(String(day)) || !isNow(date), 'RequestTimeTooSkewed'],
		[headerOf(req, 'x-amz-content-sha256') !== sha256(body), 'XAmzContentSHA256Mismatch'],
		[!MUST_SIGN.every((name) => names.includes(name)), 'AccessDenied'],
		[!timingSafeEqual(right, Buffer.from(String(signature), 'hex')), 'SignatureDoesNotMatch'],
	]
	return faults.find(([isFault]) => isFault)?.[1] ?? null
}

const refuse = (res: ServerResponse, status: number, code: string) =>
	res
		.writeHead(status, { 'Content-Type': 'application/xml' })
		.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)

/** Opens such a store on a port of its own. */
export async function openFakeS3(): Promise<FakeS3> {
	const objects: FakeS3['objects'] = new Map()
	let failures = 0
	const answer = (req: IncomingMessage, res: ServerResponse, body: Buffer) => {
		if (failures > 0) return void (failures--, refuse(res, 503, 'SlowDown'))
		const fault = signatureFault(req, body)
		if (fault) return void refuse(res, 403, fault)
		const key = req.url ?? ''
		const found = objects.get(key)
		if (req.method === 'PUT') {
			objects.set(key, { bytes: body, contentType: String(req.headers['content-type']) })
			return void res.writeHead(200).end()
		}
		if (req.method === 'DELETE') return void (objects.delete(key), res.writeHead(204).end())
		if (!found) return void refuse(res, 404, 'NoSuchKey')
		res.writeHead(200, { 'Content-Type': found.contentType }).end(found.bytes)
	}
	const server = createServer((req, res) => {
		const parts: Buffer[] = []
		req.on('data', (part: Buffer) => parts.push(part)).on('end', () => answer(req, res, Buffer.concat(parts)))
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		objects,
		failNext: (count) => (failures = count),
		close: async () => void (server.closeAllConnections(), server.close(), await once(server, 'close')),
	}
}
