import { afterAll, beforeAll } from 'vitest'
import { createStripePayments, type Payments } from '#app/platform/payments.ts'
import type { TransferPayouts } from '#app/platform/payout-provider.ts'
import { createStripeTransfers } from '#app/platform/stripe-transfers.ts'
import { startStripeSandbox, type StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import type { TestClock } from '#tests/support/test-world.ts'

export const WEBHOOK_SECRET = 'whsec_for_tests'

/** A payment provider's stand-in for the test file that calls this at its top, on the file's own clock. */
export function usePaymentSandbox(clock: TestClock): {
	readonly sandbox: StripeSandbox
	readonly payments: Payments
	readonly transfers: TransferPayouts
} {
	let sandbox: StripeSandbox | undefined
	let payments: Payments | undefined
	let transfers: TransferPayouts | undefined
	beforeAll(async () => {
		sandbox = await startStripeSandbox({ now: clock.now })
		const apiBase = sandbox.url
		const options = { secretKey: 'sk_test_shanhai', webhookSecret: WEBHOOK_SECRET, apiBase }
		payments = createStripePayments(options)
		transfers = createStripeTransfers(options)
	})
	afterAll(async () => void (await sandbox?.stop()))
	const need = <T>(value: T | undefined): T => {
		if (value === undefined) throw new Error('the sandbox is there from beforeAll on')
		return value
	}
	return {
		get sandbox() {
			return need(sandbox)
		},
		get payments() {
			return need(payments)
		},
		get transfers() {
			return need(transfers)
		},
	}
}
