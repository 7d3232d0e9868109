import { topicOf } from '#app/domain/notices/channels.ts'
import { nextTry } from '#app/domain/notices/tries.ts'
import type { ToldLine } from '#app/domain/notices/notice-facts.ts'
import { drawNotice } from '#app/features/notifications/draw-notice.ts'
import { addressFor, addressWithKey } from '#app/features/notifications/order-link.ts'
import { tellOperators } from '#app/features/notifications/tell-operators.server.ts'
import { writeMailHtml, writeMailText, writeTextMessage } from '#app/features/notifications/write-mail.ts'
import type { Sending } from '#app/platform/mail.ts'
import type { World } from '#app/platform/world.ts'
import { type MessageToSend, putOffMessage, settleMessage, takeMessage } from '#db/queries/messages.ts'
import { voucherCodes } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50
/** Longer than every time limit of a sending together. */
const LEASE_SECONDS = 120

async function send(world: World, message: MessageToSend): Promise<Sending> {
	const { channel, messageId, language, kind, name, address, phone, isGuest } = message
	const reached = channel === 'MAIL' ? address : phone
	if (!reached) return channel === 'SMS' ? { outcome: 'kept' } : { outcome: 'refused', reason: 'NO_ADDRESS' }
	const lines = (message.params as { lines?: ToldLine[] }).lines ?? []
	const { keySubject } = message
	const hrefOf = keySubject
		? addressWithKey(world, keySubject)
		: addressFor(world, isGuest ? message.orderNumber : null)
	const vouchers = await voucherCodes(
		world.db,
		lines.map(({ id }) => id),
	)
	const notice = drawNotice(message, { language, hrefOf, vouchers })
	if (channel === 'SMS') return world.sms.send({ key: messageId, phone: reached, text: writeTextMessage(notice) })
	const preferencesUrl = topicOf(kind) && !isGuest ? `${world.origin}/account/notices#preferences` : null
	const frame = { isGuest, preferencesUrl }
	const [text, html] = [writeMailText(notice, frame), writeMailHtml(notice, frame)]
	return world.mail.send({
		...{ messageId, subject: notice.title, text, html, language, preferencesUrl },
		to: { name, address: reached },
	})
}

/** Given up: the region's administrators are told once, on the site. */
async function giveUp(world: World, message: MessageToSend, error: string): Promise<void> {
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		if (!(await settleMessage(tx, message.id, { state: 'FAILED', providerId: null, error, at }))) return
		const { kind, channel, attempts, orderId, orderNumber } = message
		if (kind === 'operator-message-failed') return
		await tellOperators(tx, world, {
			fact: `message-failed:${message.id}`,
			kind: 'operator-message-failed',
			params: { about: kind, orderNumber, channel, attempts, error },
			link: orderNumber ? `/admin/orders/${orderNumber}` : '/admin',
			over: { orderId },
		})
	})
	world.log.error(
		{ message: message.id, kind: message.kind, reason: error },
		'a message was given up and needs a person',
	)
}

async function keep(world: World, message: MessageToSend, sending: Sending): Promise<void> {
	const at = world.now()
	const { id } = message
	switch (sending.outcome) {
		case 'sent':
			return void (await settleMessage(world.db, id, {
				state: 'SENT',
				providerId: sending.providerId,
				error: null,
				at,
			}))
		case 'kept':
			return void (await settleMessage(world.db, id, { state: 'KEPT', providerId: null, error: null, at }))
		case 'refused':
			return giveUp(world, message, sending.reason)
		case 'unreachable': {
			const again = nextTry(message.attempts, at)
			return again
				? putOffMessage(world.db, id, { at: again, error: sending.reason })
				: giveUp(world, message, sending.reason)
		}
	}
}

/** A message that cannot be drawn must not hold up the others: it is put off as if its service were out of reach. */
async function trySending(world: World, message: MessageToSend): Promise<Sending> {
	try {
		return await send(world, message)
	} catch (error) {
		const reason = error instanceof Error ? error.name : 'Error'
		world.log.error(
			{ message: message.id, kind: message.kind, err: { message: reason } },
			'a message could not be made',
		)
		return { outcome: 'unreachable', reason }
	}
}

/**
 * Sends what waits, each message under the same id at every try: at least once, also across kill -9. A message in vain is
 * tried again later and later, then given up, and a person is told.
 */
export async function sendMessages(world: World): Promise<number> {
	for (let count = 0; count < AT_ONCE; count++) {
		const message = await takeMessage(world.db, world.now(), LEASE_SECONDS)
		if (!message) return count
		const sending = await trySending(world, message)
		world.faultPoint('message-sent')
		await keep(world, message, sending)
	}
	return AT_ONCE
}
