export type Account = ReturnType<typeof buildAccount>
export type CapabilityStatus = 'active' | 'inactive' | 'pending'

export interface AccountFacts {
	id: string
	created: number
	type: 'express' | 'custom' | 'standard'
	country: string
	currency: string
	email?: string
	business_type?: string
	metadata?: Record<string, string>
	/** Capabilities that were asked for. */
	capabilities: Record<string, CapabilityStatus>
	/** What its owner has not told yet, by Stripe's names; nothing when absent. */
	due?: readonly string[]
}

const NOTHING = Object.freeze({})
const EMPTY: readonly never[] = Object.freeze([])
const NO_ADDRESS = Object.freeze({
	city: null,
	country: null,
	line1: null,
	line2: null,
	postal_code: null,
	state: null,
})
const NO_PROFILE = Object.freeze({
	annual_revenue: null,
	estimated_worker_count: null,
	mcc: null,
	minority_owned_business_designation: null,
	name: null,
	product_description: null,
	specified_commercial_transactions_act_url: null,
	support_address: NO_ADDRESS,
	support_email: null,
	support_phone: null,
	support_url: null,
	url: null,
})
const NO_REQUIREMENTS = Object.freeze({
	alternatives: EMPTY,
	current_deadline: null,
	currently_due: EMPTY,
	disabled_reason: null,
	errors: EMPTY,
	eventually_due: EMPTY,
	past_due: EMPTY,
	pending_verification: EMPTY,
})
/** What an account asks for before anything is told, and what is still looked for when all but the papers are. */
export const ASKED_FIRST = ['business_type', 'external_account', 'representative.first_name', 'tos_acceptance.date']
export const ASKED_PAPERS = ['individual.verification.document']

const requirements = (due: readonly string[]) => ({
	...NO_REQUIREMENTS,
	currently_due: due,
	eventually_due: due,
	past_due: due,
	disabled_reason: due.length > 0 ? ('requirements.past_due' as string | null) : null,
})
const SETTINGS = Object.freeze({
	bacs_debit_payments: Object.freeze({ display_name: null, service_user_number: null }),
	branding: Object.freeze({ icon: null, logo: null, primary_color: null, secondary_color: null }),
	card_issuing: Object.freeze({ tos_acceptance: Object.freeze({ date: null, ip: null }) }),
	card_payments: Object.freeze({
		decline_on: Object.freeze({ avs_failure: false, cvc_failure: false }),
		statement_descriptor_prefix: null,
		statement_descriptor_prefix_kana: null,
		statement_descriptor_prefix_kanji: null,
	}),
	dashboard: Object.freeze({ display_name: null, timezone: 'Etc/UTC' }),
	invoices: Object.freeze({ default_account_tax_ids: null, hosted_payment_method_save: null }),
	payments: Object.freeze({
		statement_descriptor: null,
		statement_descriptor_kana: null,
		statement_descriptor_kanji: null,
		statement_descriptor_prefix_kana: null,
		statement_descriptor_prefix_kanji: null,
	}),
	payouts: Object.freeze({
		debit_negative_balances: false,
		schedule: Object.freeze({ delay_days: 7, interval: 'daily' }),
		statement_descriptor: null,
	}),
	sepa_debit_payments: NOTHING,
})

export const buildAccount = (facts: AccountFacts) => ({
	id: facts.id,
	object: 'account' as const,
	business_profile: NO_PROFILE,
	business_type: facts.business_type ?? null,
	capabilities: facts.capabilities,
	charges_enabled: facts.capabilities['card_payments'] === 'active',
	controller: Object.freeze({ type: 'application' }),
	country: facts.country,
	created: facts.created,
	default_currency: facts.currency,
	details_submitted: facts.due === undefined,
	email: facts.email ?? null,
	external_accounts: {
		object: 'list' as const,
		data: EMPTY,
		has_more: false,
		url: `/v1/accounts/${facts.id}/external_accounts`,
	},
	future_requirements: NO_REQUIREMENTS,
	metadata: facts.metadata ?? NOTHING,
	payouts_enabled: facts.capabilities['transfers'] === 'active',
	requirements: requirements(facts.due ?? EMPTY),
	settings: SETTINGS,
	tos_acceptance: Object.freeze({ date: facts.created, ip: '127.0.0.1', user_agent: null }),
	type: facts.type,
})

/** An account once its owner has told something: all of it, or all but papers that are looked at first. */
export const told = (account: Account, due: readonly string[]): Account => ({
	...account,
	details_submitted: true,
	capabilities: Object.fromEntries(
		Object.keys(account.capabilities).map((name) => [
			name,
			due.length > 0 ? ('pending' as const) : ('active' as const),
		]),
	),
	payouts_enabled: due.length === 0 && 'transfers' in account.capabilities,
	requirements: requirements(due),
})
