import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { wholeBodies } from '#app/server/whole-body.ts'
import { NonceProvider } from '#app/ui/layout/nonce.ts'
import { RequestIdProvider } from '#app/ui/layout/request-id.ts'

// The server takes the handler from inside the bundle, where the router is patched.
export { createRequestHandler } from '@remix-run/node'

export const streamTimeout = 5_000

const hasPromise = (value: unknown) =>
	value instanceof Promise ||
	(typeof value === 'object' && value !== null && Object.values(value).some((it) => it instanceof Promise))

const ESCAPES: Record<string, string> = {
	'&': '\\u0026',
	'>': '\\u003e',
	'<': '\\u003c',
	'\u2028': '\\u2028',
	'\u2029': '\\u2029',
}

interface Handoff {
	serverHandoffStream?: ReadableStream<Uint8Array>
	renderMeta?: { didRenderScripts?: boolean }
}

type Visit = Pick<AppLoadContext, 'nonce' | 'requestId'>

function page(context: EntryContext, url: string, { nonce, requestId }: Visit) {
	return (
		<NonceProvider value={nonce}>
			<RequestIdProvider value={requestId}>
				<RemixServer context={context} url={url} abortDelay={streamTimeout} nonce={nonce} />
			</RequestIdProvider>
		</NonceProvider>
	)
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
	const decoder = new TextDecoder()
	let text = ''
	for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
		text += decoder.decode(chunk, { stream: true })
	return text + decoder.decode()
}

const SCRIPT_END = ');window.__remixContext.streamController.close();</script>'

/** The data for hydration, as Remix streams it. */
async function handoffScript(stream: ReadableStream<Uint8Array>, nonce: string): Promise<Buffer> {
	const data = JSON.stringify(await readAll(stream)).replace(/[&><\u2028\u2029]/g, (char) => ESCAPES[char] ?? char)
	return Buffer.from(`<script nonce="${nonce}">window.__remixContext.streamController.enqueue(${data}${SCRIPT_END}`)
}

/**
 * Nothing deferred: one string, with the data for hydration put in by us (docs/decisions/0004-string-rendering.md). The string is
 * made of thousands of pieces: it is laid out once, as bytes, and cut as bytes.
 */
async function renderWhole(context: EntryContext, url: string, visit: Visit): Promise<Buffer> {
	const handoff = context as unknown as Handoff
	const stream = handoff.serverHandoffStream
	const withoutStream = { ...context, serverHandoffStream: undefined } as unknown as EntryContext
	const html = Buffer.from(`<!DOCTYPE html>${renderToString(page(withoutStream, url, visit))}`)
	if (!stream || !handoff.renderMeta?.didRenderScripts) return html
	const script = await handoffScript(stream, visit.nonce)
	const body = html.lastIndexOf('</body>')
	const end = body < 0 ? html.byteLength : body
	return Buffer.concat([html.subarray(0, end), script, html.subarray(end)])
}

function renderStream(context: EntryContext, request: Request, visit: Visit): Promise<ReadableStream> {
	const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
	return new Promise((resolve, reject) => {
		const { pipe, abort } = renderToPipeableStream(page(context, request.url, visit), {
			nonce: visit.nonce,
			[ready]() {
				const body = new PassThrough()
				resolve(createReadableStreamFromReadable(body))
				pipe(body)
			},
			onShellError: reject,
		})
		setTimeout(abort, streamTimeout + 1000).unref()
	})
}

/** Whose page it is, for the browser that keeps pages: what it kept for one is nobody else's. */
function readerOf({ staticHandlerContext }: EntryContext): string {
	const root: unknown = staticHandlerContext.loaderData.root
	return typeof root === 'object' && root !== null && 'reader' in root ? String(root.reader) : 'nobody'
}

export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	...[remixContext, context]: [EntryContext, AppLoadContext]
) {
	headers.set('Content-Type', 'text/html; charset=utf-8')
	if (status === 503) headers.set('Retry-After', '5')
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
	headers.set('X-Reader', readerOf(remixContext))
	if (Object.values(remixContext.staticHandlerContext.loaderData).some(hasPromise)) {
		return new Response(await renderStream(remixContext, request, context), { headers, status })
	}
	const response = new Response(null, { headers, status })
	wholeBodies.set(response, await renderWhole(remixContext, request.url, context))
	return response
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
	if (request.signal.aborted) return
	const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
	context.world.log.error({ req_id: context.requestId, err: { message, stack } }, 'page failed')
}
