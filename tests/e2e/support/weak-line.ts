import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** The way between a browser and the site, which can be lost as a phone's signal is. */
export interface WeakLine {
	/** The site's address by this way. */
	origin: string
	/** No signal: nothing arrives. */
	isDown: boolean
	/** Addresses whose next answer is lost: the site has done what it was asked. */
	losesAnswerTo: Set<string>
	/** Addresses the site is out of breath for. */
	busy: Set<string>
	/** What the site serves in another version. */
	versions: Map<string, (text: string) => string>
	/** Addresses that were posted to and reached the site, in their order. */
	posted: string[]
	close: () => Promise<void>
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of message) chunks.push(chunk as Buffer)
	return Buffer.concat(chunks)
}

/** The same request as the site would have got it. */
async function pass(site: URL, from: IncomingMessage): Promise<IncomingMessage> {
	const headers = { ...from.headers, host: site.host, 'accept-encoding': 'identity' }
	if (headers.origin) headers.origin = site.origin
	// Another version is not answered with "not modified".
	delete headers['if-none-match']
	delete headers['if-modified-since']
	const to = request(new URL(from.url ?? '/', site), { method: from.method, headers })
	to.end(await bodyOf(from))
	const [answer] = (await once(to, 'response')) as [IncomingMessage]
	return answer
}

async function answerWith(answer: IncomingMessage, res: ServerResponse, change: (text: string) => string) {
	const body = await bodyOf(answer)
	const headers = { ...answer.headers }
	delete headers['transfer-encoding']
	const changed = Buffer.from(change(body.toString('latin1')), 'latin1')
	res.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': changed.length }).end(changed)
}

async function serve(line: WeakLine, site: URL, { req, res }: { req: IncomingMessage; res: ServerResponse }) {
	const { pathname } = new URL(req.url ?? '/', site)
	if (line.isDown) return req.socket.destroy()
	if (line.busy.has(pathname)) return res.writeHead(503).end()
	if (req.method === 'POST') line.posted.push(pathname)
	const answer = await pass(site, req)
	if (line.losesAnswerTo.delete(pathname)) return req.socket.destroy()
	await answerWith(answer, res, line.versions.get(pathname) ?? ((text) => text))
}

/** Opens a way to the site, with a signal. */
export async function openWeakLine(site: string): Promise<WeakLine> {
	const server = createServer((req, res) => {
		serve(line, new URL(site), { req, res }).catch(() => req.socket.destroy())
	})
	server.listen(0, 'localhost')
	await once(server, 'listening')
	const address = server.address()
	const line: WeakLine = {
		origin: `http://localhost:${typeof address === 'object' ? address?.port : ''}`,
		isDown: false,
		losesAnswerTo: new Set(),
		busy: new Set(),
		versions: new Map(),
		posted: [],
		close: async () => {
			server.closeAllConnections()
			server.close()
			await once(server, 'close')
		},
	}
	return line
}
