import { checkAuthorized } from '#ops/stripe-sandbox/deeds/deauthorize-account.ts'
import { ASKED_PAPERS, told, type Account } from '#ops/stripe-sandbox/objects/account.ts'
import { buildAccountLink, shownLink, type AccountLink } from '#ops/stripe-sandbox/objects/account-link.ts'
import { list, oneOf, required, text, webAddress, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const linkParameters = {
	account: text(),
	type: oneOf('account_onboarding', 'account_update'),
	return_url: webAddress,
	refresh_url: webAddress,
	expand: list(text()),
}

/** A link to the pages on which an account's owner tells who they are. */
export function createAccountLink(sandbox: Sandbox, request: Read<typeof linkParameters>) {
	const account = required(request.account, 'account')
	required(request.type, 'type')
	checkAuthorized(sandbox, account)
	if (sandbox.store.account.get(account) === undefined) throw noSuch('account', account, 'account')
	const link = sandbox.put(
		buildAccountLink({
			...{ id: sandbox.newId('lnk'), created: sandbox.seconds(), account },
			returnUrl: required(request.return_url, 'return_url'),
			refreshUrl: required(request.refresh_url, 'refresh_url'),
		}),
	)
	return shownLink(link, sandbox.publicUrl)
}

/** What an owner may do on the pages: tell everything, all but the papers, or nothing yet. */
export const TELLINGS = ['everything', 'papers_later', 'nothing'] as const
export type Telling = (typeof TELLINGS)[number]

export const isOpenLink = (sandbox: Sandbox, link: AccountLink) => !link.used && sandbox.seconds() <= link.expires_at

/** The owner of an account tells what they are asked. */
export function tellAccount(sandbox: Sandbox, account: Account, telling: Telling): Account {
	if (telling === 'nothing') return account
	const next = sandbox.put(told(account, telling === 'everything' ? [] : ASKED_PAPERS))
	sandbox.emit('account.updated', next)
	if (next.capabilities['transfers'] !== account.capabilities['transfers']) sandbox.emit('capability.updated', next)
	return next
}
