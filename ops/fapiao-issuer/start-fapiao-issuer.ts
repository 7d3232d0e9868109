import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { createIssuerBooks, type Answer } from '#ops/fapiao-issuer/issuer-books.ts'

export interface FapiaoIssuerOptions {
	key: string
	/** What its news are signed with. */
	secret: string
	now?: () => Date
	/** 0 takes any free port. */
	port?: number
}

type HttpAnswer = { status: number; answer: object } | 'cut'

const answered = (answer: Answer): HttpAnswer => ({ status: answer.status === 'refused' ? 422 : 200, answer })

/** A service that issues fapiao, of our own making: stateful, idempotent by key, with faults on demand. */
export async function startFapiaoIssuer({ key, secret, now = () => new Date(), port = 0 }: FapiaoIssuerOptions) {
	const books = createIssuerBooks(now)
	const { knobs } = books

	function take(body: string): HttpAnswer {
		const answer = books.take(body)
		if (!answer) return { status: 409, answer: { error: 'the key was used for another request' } }
		if (knobs.losesAnswers === 0) return answered(answer)
		knobs.losesAnswers -= 1
		return 'cut'
	}

	function answerTo({ headers, method, url = '' }: IncomingMessage, body: string): HttpAnswer {
		if (headers.authorization !== `Bearer ${key}`) return { status: 401, answer: { error: 'who is it?' } }
		if (knobs.faults > 0) {
			knobs.faults -= 1
			return { status: 503, answer: { error: 'not now' } }
		}
		if (method === 'POST') return take(body)
		const found = books.kept.get(decodeURIComponent(url.replace('/fapiao/', '')))
		return found ? answered(found.answer) : { status: 404, answer: {} }
	}

	const server = createServer((incoming, outgoing) => {
		const chunks: Buffer[] = []
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
		incoming.on('end', () => {
			const result = answerTo(incoming, Buffer.concat(chunks).toString('utf8'))
			if (result === 'cut') return void outgoing.destroy()
			outgoing.writeHead(result.status, { 'content-type': 'application/json' }).end(JSON.stringify(result.answer))
		})
	})
	server.listen(port, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	return {
		url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
		...books,
		/** News of a key as they are posted: signed, naming only the key. */
		newsOf(of: string) {
			const body = JSON.stringify({ key: of })
			const seconds = Math.floor(now().getTime() / 1000)
			const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
			return { body, signature: `t=${seconds},v1=${mac}` }
		},
		async stop() {
			server.close()
			server.closeAllConnections()
			await once(server, 'close')
		},
	}
}
