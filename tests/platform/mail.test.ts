import { beforeEach, describe, expect, it } from 'vitest'
import { createMailer, type Mail } from '#app/platform/mail.ts'
import { headerOf, useSmtpServer } from '#tests/support/smtp-server.ts'

const server = useSmtpServer()
beforeEach(() => server.reset())

const mailer = () =>
	createMailer({ smtpUrl: server.url, from: { name: '山海 Shanhai', address: 'no-reply@shanhai.test' } })

const mail = (parts: Partial<Mail> = {}): Mail => ({
	messageId: '<m1@shanhai.test>',
	to: { name: '林溪', address: 'lin@example.test' },
	subject: '订单 1 已付款',
	text: '您好',
	html: '<p>您好</p>',
	language: 'zh',
	preferencesUrl: null,
	...parts,
})

function onlyMail() {
	const [mail] = server.mails
	if (!mail || server.mails.length > 1) throw new Error(`${server.mails.length} mails came`)
	return mail
}

describe('mail by SMTP', () => {
	it('arrives with its own Message-ID, as text and HTML, marked as automatic', async () => {
		const sending = await mailer().send(mail())
		expect(sending).toEqual({ outcome: 'sent', providerId: '250 taken as q1' })
		const got = onlyMail()
		expect(got).toMatchObject({ from: 'no-reply@shanhai.test', to: ['lin@example.test'] })
		expect(headerOf(got.raw, 'Message-ID')).toBe('<m1@shanhai.test>')
		expect(headerOf(got.raw, 'Auto-Submitted')).toBe('auto-generated')
		expect(headerOf(got.raw, 'Content-Language')).toBe('zh-CN')
		expect(headerOf(got.raw, 'Content-Type')).toMatch(/multipart\/alternative/)
		expect(got.raw).toMatch(/text\/plain/)
		expect(got.raw).toMatch(/text\/html/)
	})

	it('lets no name and no subject write a header of its own', async () => {
		await mailer().send(
			mail({
				to: { name: 'Eve"\r\nBcc: all@example.test', address: 'lin@example.test' },
				subject: 'Hi\r\nBcc: all@example.test\r\n\r\n<b>body</b>',
			}),
		)
		const got = onlyMail()
		expect(got.to).toEqual(['lin@example.test'])
		expect(headerOf(got.raw, 'Bcc')).toBeUndefined()
		expect(headerOf(got.raw, 'Subject')).toBe('Hi Bcc: all@example.test <b>body</b>')
	})

	it.each([
		'a@example.test,b@example.test',
		'a@example.test\r\nRCPT TO:<b@example.test>',
		'A <a@example.test>',
		'nobody',
	])('refuses %j as one address, and asks no server', async (address) => {
		const sending = await mailer().send(mail({ to: { name: 'A', address } }))
		expect(sending).toEqual({ outcome: 'refused', reason: 'BAD_ADDRESS' })
		expect(server.mails).toEqual([])
	})

	it('takes a 5xx to the recipient as final and names no address in the reason', async () => {
		server.answers.recipient = '550 5.1.1 <lin@example.test> is unknown'
		expect(await mailer().send(mail())).toEqual({ outcome: 'refused', reason: 'EENVELOPE RCPT TO 550' })
	})

	it.each([
		['a mailbox that is busy', { recipient: '451 later' }],
		['a server that is full', { data: '452 no room' }],
		['a server that is closed', { greeting: '554 closed' }],
		['a hang-up before the answer', { hangsUpAfterData: true }],
	])('takes %s as something that passes', async (_what, answers) => {
		Object.assign(server.answers, answers)
		expect(await mailer().send(mail())).toMatchObject({ outcome: 'unreachable' })
	})

	it('keeps every mail when there is no server to send by', async () => {
		const kept = createMailer({ smtpUrl: undefined, from: { name: 'S', address: 's@shanhai.test' } })
		expect(await kept.send(mail())).toEqual({ outcome: 'kept' })
		expect(server.mails).toEqual([])
	})

	it('tells the reader where optional mails are switched off', async () => {
		await mailer().send(mail({ preferencesUrl: 'https://shanhai.test/account/notices#preferences' }))
		expect(headerOf(onlyMail().raw, 'List-Unsubscribe')).toBe('<https://shanhai.test/account/notices#preferences>')
	})
})
