import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { createMailer, keepingMailer, type Mail, type Mailer } from '#app/platform/mail.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { headerOf, useSmtpServer } from '#tests/support/smtp-server.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const server = useSmtpServer()
let market: TestMarket
let adminId: number

const worldWith = (mail: Mailer, parts: Partial<World> = {}) =>
	createTestWorld(database.db, { clock, payments: provider.payments, mail, ...parts })
const smtp = () => createMailer({ smtpUrl: server.url, from: { name: 'Shanhai', address: 'no-reply@shanhai.test' } })

beforeAll(async () => {
	market = database.market
	adminId = await addPerson(worldWith(keepingMailer), 'admin@example.com')
	await database.db
		.insertInto('administrators')
		.values({ account_id: adminId, region_code: VILLAGE.slice(0, 6).padEnd(12, '0'), role: 'administrator' })
		.execute()
})

beforeEach(async () => {
	server.reset()
	await database.db.deleteFrom('notices').execute()
})

/** A paid order of a guest with its receipt due. */
async function receiptDue(world: World, order = orderOf([teaWish(market)])) {
	const orderId = await buy(world, provider, order)
	await tellOrderPaid(world, { orderId })
	clock.advance(5_000)
	return orderId
}

const messages = () => database.db.selectFrom('messages').selectAll().orderBy('id').execute()
const one = async () => {
	const [message] = await messages()
	if (!message) throw new Error('no message')
	return message
}

/** A mailer that answers as told, and remembers. */
function tellingMailer(answers: Awaited<ReturnType<Mailer['send']>>[]) {
	const mails: Mail[] = []
	const send: Mailer['send'] = async (mail) => {
		mails.push(mail)
		return answers[Math.min(mails.length, answers.length) - 1] ?? { outcome: 'sent', providerId: null }
	}
	return { mails, send }
}

describe('a message', () => {
	it('reaches a guest by SMTP at the address of the order, with links that open it, and is logged as sent', async () => {
		const world = worldWith(smtp())
		const order = orderOf([nightWish(market)], { buyer: { ...BUYER, language: 'en' } })
		const orderId = await buy(world, provider, order)
		await tellOrderPaid(world, { orderId })
		await issueVouchers(world, { orderId })
		expect(await sendMessages(world)).toBe(0)
		clock.advance(5_000)
		expect(await sendMessages(world)).toBe(1)
		const [mail] = server.mails
		const message = await one()
		expect(mail?.to).toEqual(['guest@example.test'])
		expect(headerOf(mail?.raw ?? '', 'Message-ID')).toBe(message.message_id)
		expect(message).toMatchObject({ state: 'SENT', attempts: 1, provider_id: '250 taken as q1' })
		const { number } = await database.db
			.selectFrom('orders')
			.select('number')
			.where('id', '=', orderId)
			.executeTakeFirstOrThrow()
		const { code } = await database.db.selectFrom('vouchers').select('code').executeTakeFirstOrThrow()
		const body = (mail?.raw ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '=')
		const key = world.tokens.of(`order:${number}`)
		expect(body).toContain(`/orders/${number}/open?key=${key}&to=%2Forders%2F${number}`)
		expect(body).toContain(`to=%2Fvouchers%2F${code}`)
		const log = await database.db
			.selectFrom('state_changes')
			.select(['from_state', 'to_state'])
			.where('entity', '=', 'message')
			.where('entity_id', '=', String(message.id))
			.execute()
		expect(log).toEqual([{ from_state: 'QUEUED', to_state: 'SENT' }])
	})

	it('is sent once by two workers at once', async () => {
		const world = worldWith(smtp())
		for (let count = 0; count < 4; count++) await receiptDue(world)
		const counts = await Promise.all([sendMessages(world), sendMessages(world)])
		expect(counts.reduce((a, b) => a + b)).toBe(4)
		const ids = server.mails.map(({ raw }) => headerOf(raw, 'Message-ID'))
		expect(new Set(ids).size).toBe(4)
		expect(ids).toHaveLength(4)
		expect(await sendMessages(world)).toBe(0)
	})

	it('whose sender dies between sending and marking is sent again after the lease, under the same Message-ID', async () => {
		const dying = worldWith(smtp(), {
			faultPoint: (name) => {
				if (name === 'message-sent') throw new Error('killed')
			},
		})
		await receiptDue(dying)
		await expect(sendMessages(dying)).rejects.toThrow('killed')
		const world = worldWith(smtp())
		expect(await sendMessages(world)).toBe(0)
		clock.advance(119_999)
		expect(await sendMessages(world)).toBe(0)
		clock.advance(1)
		expect(await sendMessages(world)).toBe(1)
		const [first, second] = server.mails.map(({ raw }) => headerOf(raw, 'Message-ID'))
		expect(second).toBe(first)
		expect(server.mails).toHaveLength(2)
		expect(await one()).toMatchObject({ state: 'SENT', attempts: 2 })
	})

	it('that a server takes and hangs up on is tried again under the same Message-ID', async () => {
		const world = worldWith(smtp())
		await receiptDue(world)
		server.answers.hangsUpAfterData = true
		await sendMessages(world)
		server.answers.hangsUpAfterData = false
		clock.advance(60_000)
		await sendMessages(world)
		const ids = server.mails.map(({ raw }) => headerOf(raw, 'Message-ID'))
		expect(ids).toHaveLength(2)
		expect(ids[0]).toBe(ids[1])
	})

	it('waits a minute after the first vain try, to the instant', async () => {
		const mailer = tellingMailer([
			{ outcome: 'unreachable', reason: 'ETIMEDOUT' },
			{ outcome: 'sent', providerId: 'q' },
		])
		const world = worldWith(mailer)
		await receiptDue(world)
		await sendMessages(world)
		expect(await one()).toMatchObject({ state: 'QUEUED', attempts: 1, last_error: 'ETIMEDOUT', settled_at: null })
		clock.advance(59_999)
		expect(await sendMessages(world)).toBe(0)
		clock.advance(1)
		expect(await sendMessages(world)).toBe(1)
		expect(await one()).toMatchObject({ state: 'SENT', attempts: 2, last_error: null })
	})

	it('in vain nine times is given up, and an administrator of the place is told once, on the site', async () => {
		const mailer = tellingMailer([{ outcome: 'unreachable', reason: 'ETIMEDOUT' }])
		const world = worldWith(mailer)
		const orderId = await receiptDue(world)
		for (let attempt = 1; attempt <= 12; attempt++) {
			await sendMessages(world)
			clock.advance(1_800 * 60_000)
		}
		expect(mailer.mails).toHaveLength(9)
		expect(await one()).toMatchObject({ state: 'FAILED', attempts: 9, last_error: 'ETIMEDOUT' })
		const work = await database.db
			.selectFrom('notices')
			.select(['account_id', 'order_id', 'params'])
			.where('kind', '=', 'operator-message-failed')
			.execute()
		expect(work).toHaveLength(1)
		expect(work[0]).toMatchObject({
			account_id: adminId,
			order_id: orderId,
			params: { about: 'order-paid', attempts: 9 },
		})
		expect(JSON.stringify(work)).not.toContain('guest@example.test')
		expect(await messages()).toHaveLength(1)
	})

	it('to a mailbox that is not there is given up at once', async () => {
		server.answers.recipient = '550 5.1.1 <guest@example.test> unknown'
		const world = worldWith(smtp())
		await receiptDue(world)
		await sendMessages(world)
		expect(await one()).toMatchObject({ state: 'FAILED', attempts: 1, last_error: 'EENVELOPE RCPT TO 550' })
	})

	it('with nothing to send it by is kept, and not said to be sent', async () => {
		const world = worldWith(keepingMailer)
		await receiptDue(world)
		await sendMessages(world)
		expect(await one()).toMatchObject({ state: 'KEPT', provider_id: null })
	})

	it('that cannot be made does not hold up the next', async () => {
		const mailer = tellingMailer([{ outcome: 'sent', providerId: null }])
		const world = worldWith(mailer)
		await receiptDue(world)
		await database.db
			.updateTable('notices')
			.set({ params: JSON.stringify({}) })
			.execute()
		await receiptDue(world)
		await sendMessages(world)
		expect((await messages()).map(({ state }) => state)).toEqual(['QUEUED', 'SENT'])
	})

	it('logs no address and no name', async () => {
		const entries: unknown[] = []
		const note = (...parts: unknown[]) => void entries.push(parts)
		const world = worldWith(tellingMailer([{ outcome: 'refused', reason: 'EENVELOPE RCPT TO 550' }]), {
			log: { info: note, warn: note, error: note },
		})
		await receiptDue(world)
		await sendMessages(world)
		expect(entries).not.toEqual([])
		expect(JSON.stringify(entries)).not.toMatch(/guest@|测试游客|000-0000/)
	})
})
