import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

// The operator's terminal has the real clock.
const clock = createClock(new Date().toISOString())
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-reconcile-'))
let market: TestMarket

beforeAll(async () => {
	market = await buildMarket(database.db, clock.now().toISOString().slice(0, 10))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function reconcile(env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
	const settings = {
		...{ DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', DEMO: 'off' },
		...{ STRIPE_API_BASE: provider.sandbox.url, STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET },
		...{ SECRET: 'a secret of thirty-two letters or more', ORIGIN: 'http://localhost:3000', ...env },
	}
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['app/server/admin.ts', 'reconcile'],
			{ env: { ...process.env, ...settings } },
			(error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
		)
	})
}

test('books that agree are said to agree, with 0; a difference is told in plain words, with 1', async () => {
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const payment = await paymentOf(database.db, await buy(world, provider, orderOf([teaWish(market)])))
	expect(await reconcile()).toMatchObject({
		code: 0,
		out: 'The payment provider’s books and ours agree: 0 differences.\n',
	})
	const byHand = { refundId: world.newId(), intentId: payment.intent_id ?? '', amountMinor: 1_234 }
	const { providerRefundId } = await provider.payments.refund(byHand, 'by-hand')
	const { code, out } = await reconcile()
	expect(code).toBe(1)
	expect(out).toContain('1 difference between the payment provider’s books and ours:')
	expect(out).toContain(`A refund we do not know: ${providerRefundId}, ours ${byHand.refundId}`)
	expect(out).toContain('Ours: none; Provider: ¥12.34 (refunded)')
	expect(out).toContain('so that nothing goes back twice')
})

test('a provider out of reach is said to be so: nothing is called a difference', async () => {
	const { code, out, err } = await reconcile({ STRIPE_API_BASE: 'http://127.0.0.1:9' })
	expect({ code, out }).toEqual({ code: 1, out: '' })
	expect(err).toContain('The payment provider is out of reach')
})
