import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { Account } from '#app/domain/accounts/roles.ts'

/** All that someone who asks for a paper or a photo can show: an account's roles, or the token an order was placed with. */
export type Viewer = {
	accountId: number | null
	token: string | null
	/** Enterprises sold for. */
	enterpriseIds: number[]
	/** Regions administered, each with everything below it. */
	regionCodes: string[]
}

/** What an account, or none, beside an order's token may show. */
export function viewerOf(account: Account | null, token: string | null): Viewer {
	const memberships = account?.memberships.filter(({ role }) => mayMember(role, 'handle-orders')) ?? []
	return {
		accountId: account?.accountId ?? null,
		token,
		enterpriseIds: memberships.map(({ enterpriseId }) => enterpriseId),
		regionCodes: account?.administers.map(({ regionCode }) => regionCode) ?? [],
	}
}

/** What of a seller's part of an order decides who sees its papers. */
export type SeenPart = {
	accountId: number | null
	tokenHash: string
	enterpriseId: number
	/** Whether its seller lies in a region the viewer administers. */
	isAdministered: boolean
}

/** Whether a viewer is the buyer, sells for the seller, or administers the seller's region. `matches` compares a token with its hash. */
export function maySeePart(part: SeenPart, viewer: Viewer, matches: (token: string, hash: string) => boolean): boolean {
	if (viewer.accountId !== null && viewer.accountId === part.accountId) return true
	if (viewer.enterpriseIds.includes(part.enterpriseId) || part.isAdministered) return true
	return viewer.token !== null && viewer.token.length < 200 && matches(viewer.token, part.tokenHash)
}
