import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBytes } from '#app/platform/http.ts'
import { serveRemix } from '#app/server/remix-adapter.ts'

const MOST_BYTES = 1024
const SENT_BYTES = 12 * 1024 * 1024

const server = createServer((req, res) => {
	const answer = async (request: Request) =>
		new Response((await readBytes(request, MOST_BYTES)) ? 'taken' : 'too large', { status: 413 })
	void serveRemix(answer, { req, res, origin: 'http://site.test', path: '/' }, {} as never)
})

beforeAll(async () => {
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
})
afterAll(() => server.close())

test('a form that is refused unread can be sent to its end, as a browser does before it shows the answer', async () => {
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
	const heard: Buffer[] = []
	socket.on('data', (chunk) => heard.push(chunk))
	const head = ['POST / HTTP/1.1', 'Host: site.test', 'Content-Type: multipart/form-data; boundary=x']
	socket.write(`${[...head, `Content-Length: ${SENT_BYTES}`].join('\r\n')}\r\n\r\n`)
	await new Promise<void>((sent, fail) => {
		socket.write(Buffer.alloc(SENT_BYTES), (error) => (error ? fail(error) : sent()))
		socket.once('error', fail)
	})
	expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 413 [^]*too large/)
	socket.destroy()
})
