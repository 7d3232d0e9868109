import { ASKED_FIRST, buildAccount, type Account } from '#ops/stripe-sandbox/objects/account.ts'
import { fields, flag, list, metadata, oneOf, required, text, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

const capability = fields({ requested: flag })

export const accountParameters = {
	type: oneOf('express', 'custom', 'standard'),
	country: text(2),
	default_currency: text(3),
	email: text(),
	business_type: oneOf('individual', 'company', 'non_profit', 'government_entity'),
	capabilities: fields({ transfers: capability, card_payments: capability }),
	metadata,
	expand: list(text()),
}

type AccountRequest = Read<typeof accountParameters>

/** Opens a connected account. The owner of an express one tells everything on Stripe's own pages; of any other it has been told. */
export function createAccount(sandbox: Sandbox, request: AccountRequest): Account {
	const { capabilities = {}, default_currency = 'cny', ...facts } = request
	const type = required(request.type, 'type')
	const isToTell = type === 'express'
	const asked = Object.entries(capabilities).filter(([, wish]) => wish?.requested === true)
	const account = sandbox.put(
		buildAccount({
			...facts,
			id: sandbox.newId('acct'),
			created: sandbox.seconds(),
			type,
			country: request.country ?? 'HK',
			currency: default_currency.toLowerCase(),
			capabilities: Object.fromEntries(
				asked.map(([name]) => [name, isToTell ? ('inactive' as const) : ('active' as const)]),
			),
			...(isToTell && { due: ASKED_FIRST }),
		}),
	)
	sandbox.emit('account.updated', account)
	return account
}

/** Makes accounts of given ids that are not there yet, ready to receive transfers. */
export function openAccounts(sandbox: Sandbox, ids: readonly string[] = []) {
	const created = sandbox.seconds()
	const facts = {
		created,
		type: 'express',
		country: 'HK',
		currency: 'cny',
		capabilities: { transfers: 'active' },
	} as const
	sandbox.commit({ id: null, idempotency_key: null }, () => {
		for (const id of ids) if (!sandbox.store.account.get(id)) sandbox.put(buildAccount({ ...facts, id }))
	})
}
