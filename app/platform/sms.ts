import type { Sending } from '#app/platform/mail.ts'

export interface TextMessage {
	/** The same at every try: a provider drops what it has seen. */
	key: string
	/** As the buyer wrote it. */
	phone: string
	text: string
}

export interface Sms {
	/** Whether a provider takes messages on: where none does, no page may say that one was sent. */
	isCarried: boolean
	send: (message: TextMessage) => Promise<Sending>
}

/** No provider: the message stays a row of the site, which shows it to whom it is for. Nothing of it is logged. */
export const keptSms: Sms = { isCarried: false, send: async () => ({ outcome: 'kept' }) }
