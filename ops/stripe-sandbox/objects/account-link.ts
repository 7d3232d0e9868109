/** A way to Stripe's own pages for one account; used once, within minutes. */
export type AccountLink = ReturnType<typeof buildAccountLink>

export interface AccountLinkFacts {
	id: string
	created: number
	account: string
	returnUrl: string
	refreshUrl: string
}

const LIFE_SECONDS = 300

export const buildAccountLink = (facts: AccountLinkFacts) => ({
	id: facts.id,
	object: 'sandbox.link' as const,
	created: facts.created,
	expires_at: facts.created + LIFE_SECONDS,
	account: facts.account,
	return_url: facts.returnUrl,
	refresh_url: facts.refreshUrl,
	used: false,
})

/** The link as Stripe shows it. */
export const shownLink = ({ id, created, expires_at }: AccountLink, publicUrl: string) => ({
	object: 'account_link' as const,
	created,
	expires_at,
	url: `${publicUrl}/connect/${id}`,
})
