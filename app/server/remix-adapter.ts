import type { IncomingMessage, ServerResponse } from 'node:http'
import {
	type AppLoadContext,
	createReadableStreamFromReadable,
	type ServerBuild,
	writeReadableStreamToWritable,
} from '@remix-run/node'
import { withFaultPage } from '#app/server/fault-pages.ts'
import { wholeBodies } from '#app/server/whole-body.ts'

export type RemixHandler = (request: Request, context: AppLoadContext) => Promise<Response>

interface HandlerMaker {
	createRequestHandler: (build: ServerBuild, mode: string) => RemixHandler
}

/** entry.server exports the request handler of the bundled Remix, the one whose router is patched. */
export function handlerOf(build: ServerBuild, mode: string): RemixHandler {
	return (build.entry.module as unknown as HandlerMaker).createRequestHandler(build, mode)
}

function toRequest(req: IncomingMessage, res: ServerResponse, origin: string, path: string): Request {
	const headers = new Headers()
	for (let i = 0; i < req.rawHeaders.length; i += 2) {
		const name = req.rawHeaders[i] ?? ''
		// The server decided what the host is; what the client claims about proxies is not passed on.
		if (!/^x-forwarded-/i.test(name)) headers.append(name, req.rawHeaders[i + 1] ?? '')
	}
	const abort = new AbortController()
	res.on('close', () => {
		if (!res.writableFinished) abort.abort()
	})
	const method = req.method ?? 'GET'
	const hasBody = method !== 'GET' && method !== 'HEAD'
	return new Request(origin + path, {
		method,
		headers,
		signal: abort.signal,
		...(hasBody && { body: createReadableStreamFromReadable(req), duplex: 'half' }),
	} as RequestInit)
}

/**
 * Reads on what nobody wanted of a body and forgets it: a browser shows an answer only when all of its form is sent, and a file
 * that was refused unread would leave it waiting.
 */
function forgetRest(req: IncomingMessage): void {
	if (req.complete) return
	req.removeAllListeners('data')
	req.resume()
}

/** Answers one request by Remix. A page rendered whole goes out as one buffer, told to `onPage` first; anything else as a stream. */
export async function serveRemix(
	handle: RemixHandler,
	exchange: { req: IncomingMessage; res: ServerResponse; origin: string; path: string },
	context: AppLoadContext,
	onPage: (page: Buffer) => void = () => {},
): Promise<void> {
	const { req, res } = exchange
	const request = toRequest(req, res, exchange.origin, exchange.path)
	const response = await withFaultPage(handle, { request, response: await handle(request, context) }, context)
	res.statusCode = response.status
	for (const [name, value] of response.headers) res.appendHeader(name, value)
	const whole = wholeBodies.get(response)
	if (whole) {
		onPage(whole)
		res.setHeader('Content-Length', whole.byteLength)
		res.end(req.method === 'HEAD' ? undefined : whole)
	} else if (response.body) await writeReadableStreamToWritable(response.body, res)
	else res.end()
	forgetRest(req)
}
