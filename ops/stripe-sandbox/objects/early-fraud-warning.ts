import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'

export type EarlyFraudWarning = ReturnType<typeof buildEarlyFraudWarning>

/** What a card's bank may say of a payment it takes for fraud. */
export const FRAUD_TYPES = [
	'card_never_received',
	'fraudulent_card_application',
	'made_with_counterfeit_card',
	'made_with_lost_card',
	'made_with_stolen_card',
	'misc',
	'unauthorized_use_of_card',
] as const
export type FraudType = (typeof FRAUD_TYPES)[number]

export interface WarningFacts {
	id: string
	created: number
	charge: Charge
	fraudType: FraudType
	/** Nothing has been disputed, and not all of it was refunded: there is still something to prevent. */
	actionable: boolean
}

export const buildEarlyFraudWarning = ({ id, created, charge, fraudType, actionable }: WarningFacts) => ({
	id,
	object: 'radar.early_fraud_warning' as const,
	actionable,
	charge: charge.id,
	created,
	fraud_type: fraudType,
	livemode: false,
	payment_intent: charge.payment_intent,
})
