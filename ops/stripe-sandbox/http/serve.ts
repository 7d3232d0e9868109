import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HttpAnswer, HttpRequest } from '#ops/stripe-sandbox/http/answer-api.ts'
import { boundaryOf } from '#ops/stripe-sandbox/state/multipart-body.ts'

export type Answerer = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>

/** Evidence of 5 MB and what is around it. */
const LARGEST_BODY_BYTES = 6 << 20

/** An HTTP server that reads bodies whole, answers with a content length and keeps connections open. */
export function serve(answer: Answerer, onFault: (error: unknown) => void): Server {
	return createServer({ keepAliveTimeout: 75_000 }, (incoming, outgoing) => {
		const chunks: Buffer[] = []
		let bytes = 0
		incoming.on('data', (chunk: Buffer) => {
			bytes += chunk.length
			if (bytes > LARGEST_BODY_BYTES) incoming.destroy()
			else chunks.push(chunk)
		})
		incoming.on('end', () => {
			// Of several parts some are files: each byte is a character of its own.
			const isMultipart = boundaryOf(incoming.headers['content-type'] ?? '') !== undefined
			const request = toRequest(incoming, Buffer.concat(chunks).toString(isMultipart ? 'latin1' : 'utf8'))
			void respond(request, outgoing, { answer, onFault })
		})
	})
}

function toRequest(incoming: IncomingMessage, body: string): HttpRequest {
	const url = incoming.url ?? '/'
	const mark = url.indexOf('?')
	return {
		method: incoming.method ?? 'GET',
		path: mark === -1 ? url : url.slice(0, mark),
		query: mark === -1 ? '' : url.slice(mark + 1),
		headers: incoming.headers,
		body,
	}
}

async function respond(
	request: HttpRequest,
	outgoing: ServerResponse,
	{ answer, onFault }: { answer: Answerer; onFault: (error: unknown) => void },
) {
	try {
		write(outgoing, await answer(request))
	} catch (error) {
		onFault(error)
		const body = JSON.stringify({ error: { type: 'api_error', message: 'The sandbox itself failed.' } })
		write(outgoing, { status: 500, body })
	}
}

function write(outgoing: ServerResponse, answer: HttpAnswer) {
	if (answer === 'cut') {
		outgoing.destroy()
		return
	}
	const body = Buffer.from(answer.body)
	outgoing.writeHead(answer.status, {
		'content-type': 'application/json',
		...answer.headers,
		'content-length': body.length,
	})
	outgoing.end(body)
}
