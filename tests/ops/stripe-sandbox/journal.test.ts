import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { expect, onTestFinished, test } from 'vitest'
import { openReceiver, openSandbox, order, paidIntent } from '#tests/ops/stripe-sandbox/opened.ts'

async function journalFile() {
	const folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'))
	onTestFinished(() => rm(folder, { recursive: true }))
	return join(folder, 'journal.jsonl')
}

test('a restart brings back objects, saved answers and balances', async () => {
	const file = await journalFile()
	const before = await openSandbox({ journalFile: file })
	const key = { idempotencyKey: 'pay:1' }
	const session = await before.stripe.checkout.sessions.create(order(), key)
	const intent = await paidIntent(before, 'card')
	await before.stripe.refunds.create({ payment_intent: intent, amount: 100 })
	const counts = before.control.counts()
	const events = before.control.objects('event')
	await before.sandbox.stop()

	const after = await openSandbox({ journalFile: file })
	expect(after.control.counts()).toEqual(counts)
	expect(JSON.parse(JSON.stringify(after.control.objects('event')))).toEqual(JSON.parse(JSON.stringify(events)))
	const replayed = await after.stripe.checkout.sessions.create(order(), key)
	expect(replayed).toEqual({ ...session })
	expect(replayed.lastResponse.headers['idempotent-replayed']).toBe('true')
	expect((await after.stripe.refunds.create({ payment_intent: intent })).amount).toBe(9_800)
	const fresh = await after.stripe.checkout.sessions.create(order())
	expect(before.control.objects('checkout.session').map(({ id }) => id)).not.toContain(fresh.id)
})

test('pending refunds settle and undelivered webhooks are sent after a restart', async () => {
	const file = await journalFile()
	const receiver = await openReceiver()
	const options = { journalFile: file, webhook: receiver.webhook, settleMs: 60_000 }
	const before = await openSandbox({ ...options, knobs: { paused: true } })
	const intent = await paidIntent(before, 'alipay')
	const refund = await before.stripe.refunds.create({ payment_intent: intent })
	await before.sandbox.stop()
	expect(receiver.received).toEqual([])

	const after = await openSandbox(options)
	after.control.settle()
	expect((await after.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
	await after.control.delivered()
	expect(receiver.types()).toContain('checkout.session.completed')
	expect(receiver.types()).toContain('refund.updated')
	await after.sandbox.stop()

	const last = await openSandbox(options)
	const before_ = receiver.attempts.count
	await last.control.delivered()
	expect(receiver.attempts.count).toBe(before_)
})

test('a torn last line is forgotten and the journal goes on', async () => {
	const file = await journalFile()
	const before = await openSandbox({ journalFile: file })
	const session = await before.stripe.checkout.sessions.create(order())
	await before.sandbox.stop()
	await appendFile(file, '{"n":99,"r":[["o",{"id":"cs_test_torn","obj')
	const between = await openSandbox({ journalFile: file })
	const second = await between.stripe.checkout.sessions.create(order())
	await between.sandbox.stop()
	const after = await openSandbox({ journalFile: file })
	expect(after.control.objects('checkout.session').map(({ id }) => id)).toEqual([session.id, second.id])
})

test('the process survives kill -9 without losing an answered session', async () => {
	const file = await journalFile()
	const start = async () => {
		const child = fork('ops/stripe-sandbox/run.ts', ['--port', '0', '--journal', file, '--control'], { silent: true })
		onTestFinished(() => void child.kill('SIGKILL'))
		const [ready] = (await once(child, 'message')) as [{ port: number }]
		const settings = { host: '127.0.0.1', port: ready.port, protocol: 'http', telemetry: false } as const
		return { child, stripe: new Stripe('sk_test_x', settings) }
	}
	const first = await start()
	const created = await Promise.all(Array.from({ length: 5 }, () => first.stripe.checkout.sessions.create(order())))
	first.child.kill('SIGKILL')
	await once(first.child, 'exit')
	const second = await start()
	const found = await second.stripe.checkout.sessions.list({ limit: 100 })
	expect(found.data.map(({ id }) => id).sort()).toEqual(created.map(({ id }) => id).sort())
	second.child.kill('SIGTERM')
	expect(await once(second.child, 'exit')).toEqual([0, null])
})
