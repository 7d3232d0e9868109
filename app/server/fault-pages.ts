import type { AppLoadContext } from '@remix-run/node'

interface Asked {
	request: Request
	/** What its route answered. */
	response: Response
}

/** Whether a person waits for a page: a script, a picture or a calendar asks for other things. */
const wantsPage = ({ method, headers }: Request) =>
	method !== 'HEAD' &&
	(headers.get('Accept') ?? '').includes('text/html') &&
	['document', null].includes(headers.get('Sec-Fetch-Dest'))

/** An address that nothing has, in the office that was asked: its members keep their menu. */
const nowhereBeside = (path: string) => `${/^\/(?:seller|admin)(?=\/)/.exec(path)?.[0] ?? ''}/-`

/** A file's refusal has no words; to a person who opened its address the site says them, with the same status. */
export async function withFaultPage(
	handle: (request: Request, context: AppLoadContext) => Promise<Response>,
	{ request, response }: Asked,
	context: AppLoadContext,
): Promise<Response> {
	const { status, headers } = response
	if (status < 400 || response.body !== null || headers.has('Content-Type') || !wantsPage(request)) return response
	const url = new URL(nowhereBeside(new URL(request.url).pathname), request.url)
	const page = { headers: request.headers, signal: request.signal }
	return handle(new Request(url, page), { ...context, fault: status })
}
