import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface ReceivedMail {
	from: string
	to: string[]
	raw: string
}

/** How the server answers; each can be set before a mail comes. */
export interface SmtpAnswers {
	greeting: string
	recipient: string
	data: string
	/** Takes the mail and hangs up instead of saying so. */
	hangsUpAfterData: boolean
}

const KIND: SmtpAnswers = {
	greeting: '220 loopback',
	recipient: '250 ok',
	data: '250 taken as q1',
	hangsUpAfterData: false,
}

/** One talk with a client: enough of RFC 5321 for nodemailer without TLS and login. */
function talk(socket: Socket, answers: SmtpAnswers, mails: ReceivedMail[]): void {
	let buffer = ''
	let isData = false
	let mail: ReceivedMail = { from: '', to: [], raw: '' }
	const say = (line: string) => socket.write(`${line}\r\n`)

	const addressIn = (line: string) => /<(.*?)>/.exec(line)?.[1] ?? ''
	const commands: Record<string, (line: string) => void> = {
		EHLO: () => socket.write('250-loopback\r\n250 8BITMIME\r\n'),
		MAIL: (line) => {
			mail = { from: addressIn(line), to: [], raw: '' }
			say('250 ok')
		},
		RCPT: (line) => {
			if (answers.recipient.startsWith('2')) mail.to.push(addressIn(line))
			say(answers.recipient)
		},
		DATA: () => {
			isData = true
			say('354 go on')
		},
		QUIT: () => socket.end('221 bye\r\n'),
	}
	const command = (line: string) => (commands[line.slice(0, 4).toUpperCase()] ?? (() => say('250 ok')))(line)

	function endOfData(at: number): void {
		mail.raw = buffer.slice(0, at)
		buffer = buffer.slice(at + 5)
		isData = false
		if (answers.data.startsWith('2')) mails.push(mail)
		if (answers.hangsUpAfterData) return void socket.destroy()
		say(answers.data)
	}

	socket.setEncoding('utf8')
	socket.on('error', () => {})
	socket.on('data', (chunk: string) => {
		buffer += chunk
		for (;;) {
			const at = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')
			if (at < 0) return
			if (isData) endOfData(at)
			else {
				const line = buffer.slice(0, at)
				buffer = buffer.slice(at + 2)
				command(line)
			}
		}
	})
	say(answers.greeting)
}

/** A mail server on the loopback for the test file that calls this at its top. */
export function useSmtpServer() {
	const mails: ReceivedMail[] = []
	const answers: SmtpAnswers = { ...KIND }
	const sockets = new Set<Socket>()
	let server: Server | undefined
	let port = 0
	beforeAll(async () => {
		server = createServer((socket) => {
			sockets.add(socket)
			socket.on('close', () => sockets.delete(socket))
			talk(socket, answers, mails)
		})
		await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
		const address = server.address()
		port = typeof address === 'object' && address ? address.port : 0
	})
	afterAll(async () => {
		for (const socket of sockets) socket.destroy()
		await new Promise((resolve) => server?.close(resolve))
	})
	return {
		mails,
		answers,
		reset: () => {
			mails.length = 0
			Object.assign(answers, KIND)
		},
		get url() {
			return `smtp://127.0.0.1:${port}`
		},
	}
}

/** A header of a raw mail, unfolded; undefined when it is not there. */
export function headerOf(raw: string, name: string): string | undefined {
	const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
	const found = head.split('\r\n').find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
	return found?.slice(name.length + 1).trim()
}
