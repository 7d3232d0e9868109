import type { Account } from '#ops/stripe-sandbox/objects/account.ts'

/** A capability of an account, by its name, as an event of it shows it: it has no life of its own here. */
export const capabilityOf = (account: Account, name: string) => ({
	id: name,
	object: 'capability' as const,
	account: account.id,
	requested: name in account.capabilities,
	requested_at: account.created,
	status: account.capabilities[name] ?? ('unrequested' as const),
})

/** The platform as an account's owner knows it. */
export const APPLICATION = Object.freeze({ id: 'ca_sandbox', object: 'application' as const, name: 'Sandbox platform' })
