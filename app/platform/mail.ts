import { createTransport } from 'nodemailer'
import type { Language } from '#app/domain/language/bilingual.ts'
import { oneLine } from '#app/domain/notices/one-line.ts'

export interface Mail {
	/** The same at every try, so that a mailbox that got it twice shows it once: '<…@…>'. */
	messageId: string
	to: { name: string; address: string }
	subject: string
	text: string
	html: string
	language: Language
	/** Where the reader switches such mails off; null for what always comes. */
	preferencesUrl: string | null
}

/** `reason` is a code of the service: it names nobody. */
export type Sending =
	| { outcome: 'sent'; providerId: string | null }
	/** Nothing to send it with: it can be read on the site only. */
	| { outcome: 'kept' }
	/** It will never be taken: no such mailbox. */
	| { outcome: 'refused'; reason: string }
	/** Not now; perhaps later. */
	| { outcome: 'unreachable'; reason: string }

export interface Mailer {
	send: (mail: Mail) => Promise<Sending>
}

/** Keeps every mail on the site: for development and for a demo, whose visitors could name anybody's address. */
export const keepingMailer: Mailer = { send: async () => ({ outcome: 'kept' }) }

// Together well below the lease of a message.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }
const ADDRESS = /^[^\s@<>(),;:"\\[\]\p{Cc}\p{Cf}]+@[^\s@<>(),;:"\\[\]\p{Cc}\p{Cf}]+$/u

interface SmtpError {
	code?: string
	command?: string
	responseCode?: number
}

/** 5xx to the recipient or the content is for good; to a login, a sender or a greeting it is our own fault and passes. */
function failureOf(error: unknown): Sending {
	const { code = 'ERROR', command = '', responseCode } = error as SmtpError
	const reason = [code, command, responseCode].filter(Boolean).join(' ').slice(0, 80)
	const isFinal = responseCode !== undefined && responseCode >= 500 && /^(RCPT TO|DATA)/.test(command)
	return { outcome: isFinal ? 'refused' : 'unreachable', reason }
}

/** Sends by SMTP; without a URL every mail is kept. */
export function createMailer(options: {
	smtpUrl: string | undefined
	from: { name: string; address: string }
}): Mailer {
	if (options.smtpUrl === undefined) return keepingMailer
	const transport = createTransport({
		url: options.smtpUrl,
		...TIMEOUTS,
		disableFileAccess: true,
		disableUrlAccess: true,
	})
	return {
		send: async (mail) => {
			if (!ADDRESS.test(mail.to.address)) return { outcome: 'refused', reason: 'BAD_ADDRESS' }
			try {
				const sent = await transport.sendMail({
					from: options.from,
					to: { name: oneLine(mail.to.name), address: mail.to.address },
					subject: oneLine(mail.subject),
					text: mail.text,
					html: mail.html,
					messageId: mail.messageId,
					headers: {
						'Auto-Submitted': 'auto-generated',
						'X-Auto-Response-Suppress': 'All',
						'Content-Language': mail.language === 'zh' ? 'zh-CN' : 'en',
						...(mail.preferencesUrl && { 'List-Unsubscribe': `<${mail.preferencesUrl}>` }),
					},
				})
				return { outcome: 'sent', providerId: sent.response.slice(0, 200) }
			} catch (error) {
				return failureOf(error)
			}
		},
	}
}
