import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'

/** Who pays for a coupon or promotion: a seller, or the platform (null), and who acts for them. */
export interface ReductionOwner {
	enterpriseId: number | null
	actor: string
}

export const sellerOwner = ({ enterpriseId, account }: Seller): ReductionOwner => ({
	enterpriseId,
	actor: `account:${account.accountId}`,
})

/** Only for one who may spend the platform's money (`requireSettler`). */
export const platformOwner = ({ account }: Administrator): ReductionOwner => ({
	enterpriseId: null,
	actor: `account:${account.accountId}`,
})
