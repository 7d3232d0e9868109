import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'
import {
	buildEarlyFraudWarning,
	type EarlyFraudWarning,
	type FraudType,
} from '#ops/stripe-sandbox/objects/early-fraud-warning.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** The card's bank takes a payment for fraud and says so, before anybody disputes it. */
export function warnOfFraud(
	sandbox: Sandbox,
	charge: Charge,
	fraudType: FraudType = 'made_with_stolen_card',
): EarlyFraudWarning {
	const actionable = !charge.disputed && !charge.refunded
	const facts = { id: sandbox.newId('issfr'), created: sandbox.seconds(), charge, fraudType, actionable }
	const warning = sandbox.put(buildEarlyFraudWarning(facts))
	sandbox.emit('radar.early_fraud_warning.created', warning)
	return warning
}

/** Nothing is left to prevent by a warning once its payment is disputed or was given back whole. */
export function endWarnings(sandbox: Sandbox, chargeId: string): void {
	for (const warning of sandbox.store['radar.early_fraud_warning'].having('charge', chargeId)) {
		if (!warning.actionable) continue
		sandbox.emit('radar.early_fraud_warning.updated', sandbox.put({ ...warning, actionable: false }))
	}
}
